using Standards.Catalog.Tests.Catalog;

namespace Standards.Catalog.Tests;

public sealed class EnforcerFormTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ci-steps").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("analyzer:CA2200", "Analyzer", "CA2200")]
    [InlineData("property:Deterministic", "Property", "Deterministic")]
    [InlineData("template:std-service/.github/CODEOWNERS", "Template", "std-service/.github/CODEOWNERS")]
    [InlineData("ci:secret-scan", "Ci", "secret-scan")]
    public void Known_forms_are_read(string text, string kind, string name)
    {
        var enforcer = Enforcer.Parse(text);
        Assert.Equal((Enum.Parse<EnforcerKind>(kind), name), (enforcer!.Kind, enforcer.Name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("STD3103")]
    [InlineData("CA2200")]
    [InlineData("Analyzer:CA2200")]
    [InlineData("analyzer: CA2200")]
    [InlineData("property:deterministic")]
    [InlineData(@"template:std-service\README.md")]
    [InlineData("template:")]
    [InlineData("ci:Secret scan")]
    [InlineData("human")]
    public void Other_forms_are_refused(string text) => Assert.Null(Enforcer.Parse(text));

    [Fact]
    public void Steps_are_found_by_their_names()
    {
        Write("github/service.yml", """
            jobs:
              build:
                steps:
                  - uses: actions/checkout@v5
                  - name: secret-scan
                    run: scan

            """);
        Write("azure/service.yml", "steps:\n  - script: sign\n    displayName: 'sign'\n");
        Write("github/notes.md", "- name: never\n");

        Assert.Equal(["secret-scan", "sign"], CiSteps.In(_folder).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_step_is_found_where_there_are_no_templates() => Assert.Empty(CiSteps.In(Path.Combine(_folder, "none")));

    private void Write(string path, string text)
    {
        var full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
