using Standards.Checks.Catalog;
using Standards.Checks.Foundation.Schemas;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Models.Operations;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Documents.Registry;
using Standards.Checks.Tests.Operations;
using Standards.Checks.Tests.Yaml;
using Standards.Tests.Shared;
using static Standards.Checks.Tests.Documents.Products;

namespace Standards.Checks.Tests.Documents.Registry;

/// <summary>What an editor says of the document registry is what the build says: the schema and the check agree.</summary>
public class RegistrySchemaTests
{
    private const string Good = """
        version: 1
        documentation_ownership:
          docs/: { owner: '@orders', review_cadence: annually, last_validated: 2026-01-31 }
          docs/adr: { owner: '@orders', review_cadence: quarterly, last_validated: 2026-11-20, notes: first }

        """;

    [Fact]
    public void Good_fits_both() => AssertAgreement(Good, isGood: true);

    [Fact]
    public void Template_fits_the_schema() => Assert.Empty(YamlSchema.Validate(
        OperationsSchemaTests.Schema("docs"), File.ReadAllText(RepositoryRoot.Combine("templates/Standards.Templates/content/_service/ops/docs.yml"))));

    [Theory]
    [InlineData("owner: '@orders', ", "")]
    [InlineData("owner: '@orders', ", "owner: , ")]
    [InlineData("review_cadence: annually, ", "")]
    [InlineData(", last_validated: 2026-01-31", "")]
    [InlineData("owner: '@orders', ", "team: orders, owner: '@orders', ")]
    [InlineData("annually", "often")]
    [InlineData("2026-01-31", "31.1.2026")]
    [InlineData("2026-01-31", "2026-02-30")]
    [InlineData("version: 1", "verson: 1")]
    [InlineData("documentation_ownership", "documents")]
    [InlineData("{ owner: '@orders', review_cadence: annually, last_validated: 2026-01-31 }", "'@orders'")]
    public void Wrong_fits_neither(string good, string wrong) => AssertAgreement(Good.Replace(good, wrong, StringComparison.Ordinal), isGood: false);

    private static void AssertAgreement(string text, bool isGood)
    {
        // An independent validator, and that of the engine, which knows days.
        var schema = new OperationsSchemas().Of(new OperationsFile("docs", RuleCatalog.DocumentRegistryEntryForm));
        Assert.Equal(
            isGood,
            YamlSchema.Validate(OperationsSchemaTests.Schema("docs"), text).Count == 0
                && SchemaValidator.Validate(YamlReader.Read(text).Root!, schema).Count == 0);
        Assert.Equal(
            isGood,
            !Ids(Check(new RegistryCheck(), ServiceClass.Library, (RegistryReader.FileName, text), ("docs/adr/0001-a.md", ""))).Contains(
                "STD3831", StringComparer.Ordinal));
    }
}
