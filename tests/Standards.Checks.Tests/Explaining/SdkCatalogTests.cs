using Standards.Checks.Catalog;
using Standards.Checks.Commands.Explaining;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Tests.Explaining;

/// <summary>One entry is found among those of the package without parsing the others.</summary>
public sealed class SdkCatalogTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sdk-catalog").FullName;

    public SdkCatalogTests()
    {
        Write("catalog/properties.md", "");
        Write("config/Standards.globalconfig", "is_global = true\n");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_rule_has_its_prose_and_every_cited_clause_its_statement() => Assert.All(RuleCatalog.All, rule =>
    {
        var text = Questions.RealCatalog.FindText(rule);

        Assert.NotNull(text);
        Assert.NotEmpty(text.Why);
        Assert.NotEmpty(text.Fix);
        Assert.All(Questions.RealCatalog.Find(rule.Clauses), clause => Assert.NotEmpty(clause.Statement));
    });

    [Fact]
    public void Every_diagnostic_that_the_policy_sets_has_its_prose() =>
        Assert.All(Questions.RealCatalog.Analyzers.Where(a => a.Severity != "none" && !a.Id.StartsWith("STD", StringComparison.Ordinal)), setting =>
        {
            var text = Questions.RealCatalog.FindDiagnostic(setting.Id);

            Assert.NotNull(text);
            Assert.All((string[])[text.Title, text.Why, text.Fix], Assert.NotEmpty);
        });

    [Fact]
    public void Rule_that_a_layer_declares_has_no_prose_in_the_package()
    {
        Write("catalog/rules/layout.yml", "- id: ACME0001\n  why: Never read.\n");

        Assert.Null(SdkCatalog.Read(_folder).FindText(RuleCatalog.LayoutLibraryTests with { Id = "ACME0001" }));
    }

    [Fact]
    public void Rule_is_found_in_every_file_of_its_category_and_in_no_other()
    {
        Write("catalog/rules/layout-projects.yml", """
            # Comment.

            - id: STD2003
              why: Before.
            - id: STD2004
              why: Tests.
              fix: [One, Two]

            """);
        Write("catalog/rules/layout.yml", "- id: STD2001\n  why: |\n    Folders\n    - id: STD2005\n");
        Write("catalog/rules/policy.yml", "- id: STD2005\n  why: Elsewhere.\n");
        var catalog = SdkCatalog.Read(_folder);

        Assert.Equal(("Tests.", "One, Two"), Said(catalog.FindText(RuleCatalog.LayoutLibraryTests)));
        Assert.Equal(("Folders\n- id: STD2005", ""), Said(catalog.FindText(RuleCatalog.LayoutExecutableFolder)));
        Assert.Null(catalog.FindText(RuleCatalog.ProjectNameMeaning));
    }

    [Fact]
    public void Clause_is_found_by_its_whole_key()
    {
        Write("catalog/clauses/adr.yml", """
            - key: adr-file-naming
              statement: Longer.

            - key: adr
              statement: Exact.
              sources: [001 §ADR]

            """);
        var catalog = SdkCatalog.Read(_folder);

        Assert.Equal("Exact.", catalog.FindClause("adr")!.Statement);
        Assert.Null(catalog.FindClause("adr-file"));
        Assert.Equal(["Longer.", ""], catalog.Find(["adr-file-naming", "unknown"]).Select(clause => clause.Statement));
    }

    [Fact]
    public void Damaged_entry_is_named_by_its_file()
    {
        Write("catalog/rules/layout.yml", "- id: STD2004\n  why: [\n");

        var exception = Assert.Throws<UnreadableFileException>(() => SdkCatalog.Read(_folder).FindText(RuleCatalog.LayoutLibraryTests));

        Assert.Equal(("catalog/rules/layout.yml", "is not a list of entries"), (exception.Path, exception.Reason));
    }

    [Fact]
    public void Missing_folder_is_named()
    {
        var exception = Assert.Throws<UnreadableFileException>(() => SdkCatalog.Read(_folder).FindText(RuleCatalog.LayoutLibraryTests));

        Assert.Equal(("catalog/rules", "is missing from the package"), (exception.Path, exception.Reason));
    }

    private static (string, string) Said(RuleText? text) => (text!.Why, string.Join(", ", text.Fix.Where(fix => fix.Length > 0)));

    private void Write(string path, string text)
    {
        var full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
