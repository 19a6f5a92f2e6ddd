using Standards.Checks.Foundation.Files;
using Standards.Checks.Rules.Versions;

namespace Standards.Checks.Tests.Versions;

/// <summary>STD4604.</summary>
public sealed class GitVersioningFileCheckTests
{
    private const string Schema =
        "\"$schema\": \"https://raw.githubusercontent.com/dotnet/Nerdbank.GitVersioning/main/src/NerdBank.GitVersioning/version.schema.json\",";

    [Theory]
    [InlineData("""{ "version": "1.2" }""")]
    [InlineData("""{ "version": "v1.2.3.4-beta.{height}+x" } """)]
    [InlineData("{ " + Schema + """ "version": "1.0-beta" }""")]
    [InlineData("""{ /* why */ "inherit": true, "pathFilters": ["."], }""")]
    [InlineData(
        """{ "Version": "1.2", "assemblyVersion": { "precision": "Major" }, "nugetPackageVersion": { "semVer": 2, "precision": "build" """
            + """}, "versionHeightOffset": -3, "publicReleaseRefSpec": ["^refs/heads/main$"], "release": """
            + """{ "tagName": "v{version}", "versionIncrement": "minor" }, "cloudBuild": { "buildNumber": { "enabled": true } } }""")]
    [InlineData("""{ "version": "1.2", "assemblyVersion": "1.0", "pathFilters": [] }""")]
    // Those of other tools.
    [InlineData("""{ "version": 3, "commit": "5f3a" }""")]
    [InlineData("""{ "version": "1.x", "built": "yesterday" }""")]
    [InlineData("""{ "commit": "5f3a", """)]
    [InlineData("")]
    public void File_that_is_understood_or_not_ours_is_silent(string text) => Assert.Empty(Run(text));

    [Theory]
    [InlineData(
        "{\n  \"version\": \"1.x\"\n}",
        """(2,3) 'version' is '1.x', which is no version to count from. Write two numbers or more, such as '"1.2"', '"1.2-beta"' or '"1.2.0-beta.{height}"'""")]
    [InlineData(
        "{ " + Schema + "\n  \"version\": 12 }",
        """(2,3) 'version' is 12, which is no version to count from. Write two numbers or more, such as '"1.2"', '"1.2-beta"' or '"1.2.0-beta.{height}"'""")]
    [InlineData(
        """{ "version": "1" }""",
        """(1,3) 'version' is '1', which is no version to count from. Write two numbers or more, such as '"1.2"', '"1.2-beta"' or '"1.2.0-beta.{height}"'""")]
    [InlineData(
        """{ "version": "01.2" }""",
        """(1,3) 'version' is '01.2', which is no version to count from. Write two numbers or more, such as '"1.2"', '"1.2-beta"' """
            + """or '"1.2.0-beta.{height}"'""")]
    [InlineData(
        "{ " + Schema + """ "versoin": "1.2" }""",
        """(1,1) version.json has no 'version', so that every version is 0.0.0. Write '"version": "1.0"', or '"inherit": true' below another version.json""")]
    [InlineData(
        """{ "inherit": false }""",
        """(1,1) version.json has no 'version', so that every version is 0.0.0. Write '"version": "1.0"', or '"inherit": true' below another version.json""")]
    [InlineData(
        "{\n  \"version\": \"1.2\",,\n  \"inherit\": true }",
        "(2,20) version.json is not valid JSON: ',' is an invalid start of a property name. Expected a '\"'. Correct it; until then every version is 0.0.0")]
    [InlineData(
        """{ "version": "1.2", "assemblyVersion": { "precision": "all" }, "inherit": false }""",
        "(1,42) 'assemblyVersion.precision' is 'all'. Write 'major', 'minor', 'build' or 'revision'")]
    [InlineData(
        """{ "version": "1.2", "assemblyVersion": "1.x", "inherit": false }""",
        """(1,21) 'assemblyVersion' is '1.x', which is no assembly version. Write two to four numbers, such as '"1.0.0.0"', or '{ "precision": "major" }'""")]
    [InlineData(
        """{ "version": "1.2", "nugetPackageVersion": { "semVer": 3 } }""",
        "(1,46) 'nugetPackageVersion.semVer' is 3. Write 1 or 2; 2 keeps 'beta.4' as it is")]
    [InlineData(
        """{ "version": "1.2", "versionHeightOffset": "3" }""",
        "(1,21) 'versionHeightOffset' is '3', which is no whole number. Write a number such as -3, or take it out")]
    [InlineData(
        """{ "version": "1.2", "publicReleaseRefSpec": "^refs/heads/main$" }""",
        """(1,21) 'publicReleaseRefSpec' is no list. Write '["^refs/heads/main$", "^refs/tags/v\\d+\\.\\d+"]'""")]
    [InlineData(
        "{ \"version\": \"1.2\", \"publicReleaseRefSpec\": [\n\"(\"] }",
        """(2,1) '(' in 'publicReleaseRefSpec' is no regular expression. Write one such as '"^refs/heads/main$"'""")]
    [InlineData(
        """{ "version": "1.2", "pathFilters": ["."], "release": { "tagName": "release" } }""",
        "(1,56) 'release.tagName' is 'release', which holds no version. Write 'v{version}'")]
    [InlineData(
        """{ "version": "1.2", "pathFilters": ["."], "release": { "versionIncrement": "patch" } }""",
        "(1,56) 'release.versionIncrement' is 'patch'. Write 'major', 'minor' or 'build'")]
    [InlineData("""{ "version": "1.2", "inherit": "true" }""", "(1,21) 'inherit' is 'true'. Write true or false without quotes")]
    public void File_that_is_not_understood_is_STD4604(string text, string expected) => Assert.Equal([$"STD4604 version.json{expected}"], Run(text));

    [Fact]
    public void Truncated_file_is_STD4604()
    {
        var finding = Assert.Single(Run("{ \"version\": \"1.2\", "));
        Assert.StartsWith("STD4604 version.json(1,21) version.json is not valid JSON: ", finding, StringComparison.Ordinal);
        Assert.EndsWith(". Correct it; until then every version is 0.0.0", finding, StringComparison.Ordinal);
    }

    [Fact]
    public void Place_decides_and_not_only_the_name()
    {
        using var repository = new TestRepository()
            .With("src/Orders/version.json", """{ "version": "1.x" }""")
            .With("tests/TestData/version.json", """{ "version": "1.x" }""")
            .With("src/conversion.json", """{ "version": "1.x" }""");
        Assert.Equal(["src/Orders/version.json"], repository.Run(new GitVersioningFileCheck()).Select(f => f.Path));
    }

    [Fact]
    public void Hostile_file_is_bounded()
    {
        using var repository = new TestRepository().With(
            "version.json", """{ "inherit": true, "publicReleaseRefSpec": [""" + string.Join(",", Enumerable.Repeat("\"(\"", 5000)) + "] }");
        Assert.Equal(1001, repository.Run(new GitVersioningFileCheck()).Count);

        using var large = new TestRepository().With("version.json", new string(' ', 2_000_000));
        Assert.Throws<UnreadableFileException>(() => large.Run(new GitVersioningFileCheck()));
    }

    private static string[] Run(string text)
    {
        using var repository = new TestRepository().With("version.json", text);
        return [.. repository.Run(new GitVersioningFileCheck()).Select(f => $"{f.Rule.Id} {f.Path}({f.Line},{f.Column}) {f.Message}. {f.Fix}")];
    }
}
