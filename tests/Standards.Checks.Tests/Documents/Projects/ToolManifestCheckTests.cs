using Standards.Checks.Policies;
using Standards.Checks.Rules.Documents.Projects;
using static Standards.Checks.Tests.Documents.Products;

namespace Standards.Checks.Tests.Documents.Projects;

public class ToolManifestCheckTests
{
    private const string Path = ".config/dotnet-tools.json";

    [Theory]
    [InlineData("""{ "version": 1, "isRoot": true, "tools": { "dotnet-ef": { "version": "10.0.9", "commands": ["dotnet-ef"] } } }""")]
    [InlineData("""{ "tools": { "a": { "commands": [], "version": "1.0.0-rc.1+5" }, "b": { "version": "1.2.3.4" }, } } // ok""")]
    [InlineData("""{ "tools": {} }""")]
    [InlineData("[]")]
    public void Exact_versions_are_silent(string text) => Assert.Empty(Check(new ToolManifestCheck(), Path, text, ServiceClass.Repository));

    [Theory]
    [InlineData("\"10.*\"", "'10.*'")]
    [InlineData("\"[1.0,2.0)\"", "'[1.0,2.0)'")]
    [InlineData("\"\"", "''")]
    [InlineData("10", "''")]
    public void Other_versions_are_found(string version, string shown) => Assert.Equal(
        [$"""STD3855 {Path}(3,31): version {shown} of the tool 'dotnet-ef' is not exact. Write '"version": "1.2.3"' with the version that is meant."""],
        Check(new ToolManifestCheck(), Path, "{\n  \"tools\": {\n    \"dotnet-ef\": { \"version\": " + version + " }\n  }\n}\n", ServiceClass.Repository));

    [Fact]
    public void Tool_without_version_is_found() => Assert.Equal(
        [$"""STD3855 {Path}(1,14): the tool 'a' has no version. Write '"version": "1.2.3"' with the version that is meant."""],
        Check(new ToolManifestCheck(), Path, """{ "tools": { "a": { "commands": { "version": "x" } }, "b": { "version": "1.0.0" } } }"""));

    [Theory]
    [InlineData("{", 1)]
    [InlineData("{\n  \"tools\": x\n}", 2)]
    public void No_JSON_is_found(string text, int line) =>
        Assert.StartsWith($"STD0010 {Path}({line},", Assert.Single(Check(new ToolManifestCheck(), Path, text)), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{ "größe": x }""", 12)]
    [InlineData("""{ "😀": x }""", 9)]
    public void No_JSON_is_at_utf_16_units(string text, int column) =>
        Assert.StartsWith($"STD0010 {Path}(1,{column}):", Assert.Single(Check(new ToolManifestCheck(), Path, text)), StringComparison.Ordinal);

    [Fact]
    public void Other_version_is_at_utf_16_units() => Assert.StartsWith(
        $"STD3855 {Path}(1,52):",
        Assert.Single(Check(new ToolManifestCheck(), Path, """{ "größe": "😀", "tools": { "ä": { "version":      "*" } } }""")),
        StringComparison.Ordinal);

    [Fact]
    public void Other_files_are_no_manifests() => Assert.Empty(Check(new ToolManifestCheck(), "src/.config/dotnet-tools.json", "{"));
}
