namespace Standards.Checks.Tests.LockFiles;

/// <summary>STD4011: what NuGet never writes. That nothing fires in files that NuGet wrote, RealLockFileTests shows.</summary>
public sealed class LockFileFormTests : IDisposable
{
    private const string Fix = LockFileFixture.Fix + "; never edit, merge or format it by hand";

    private readonly LockFileFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Theory]
    [InlineData("\n        \"contentHash\": \"x==\",", "", 5, 7, "package 'Alpha' (net10.0) has no 'contentHash'")]
    [InlineData(
        "\n        \"resolved\": \"1.2.3\",\n        \"contentHash\": \"x==\",", "", 5, 7, "package 'Alpha' (net10.0) has no 'resolved' and 'contentHash'")]
    [InlineData("\"type\": \"Transitive\"", "\"type\": \"CentralTransitive\"", 12, 7, "package 'Beta' (net10.0) has no 'requested'")]
    [InlineData(
        "\"contentHash\": \"x==\",",
        "\"contentHash\": \"x==\",\n        \"reviewed\": true,",
        10,
        9,
        "package 'Alpha' has the key 'reviewed', which NuGet never writes")]
    [InlineData(
        "        \"type\": \"Transitive\",\n        \"resolved\": \"1.0.0\",",
        "        \"resolved\": \"1.0.0\",\n        \"type\": \"Transitive\",",
        14,
        9,
        "package 'Beta' has the key 'type' behind one that NuGet writes after it")]
    [InlineData("""      "Beta": {""", """    "Beta": {""", 12, 5, "a key stands in column 5, where NuGet writes it in column 7")]
    [InlineData("        \"resolved\": \"1.0.0\"", "\t\"resolved\": \"1.0.0\"", 14, 2, "a key stands in column 2, where NuGet writes it in column 9")]
    [InlineData(
        """{ "Beta": "1.0.0" }""",
        """{ "beta": "1.0.0", "alpha": "1.0.0" }""",
        10,
        44,
        "dependency 'alpha' stands behind 'beta', and NuGet sorts dependencies by id")]
    public void Oddity(string old, string @new, int line, int column, string message)
    {
        var finding = Assert.Single(_fixture.Run(Replace(LockFileFixture.Current, old, @new)));

        Assert.Equal(("STD4011", LockFileFixture.Path, line, column), (finding.Rule.Id, finding.Path, finding.Line, finding.Column));
        Assert.Equal((message + " (cause: hand-edited)", Fix), (finding.Message, finding.Fix));
    }

    [Fact]
    public void Packages_in_another_order()
    {
        var finding = Assert.Single(_fixture.Run(LockFileFixture.Current
            .Replace("\"Alpha\": {", "\"Zeta\": {", StringComparison.Ordinal)
            .Replace("      \"Beta\": {\n        \"type\": \"Transitive\",", """
                      "Beta": {
                        "type": "Direct",
                        "requested": "[1.0.0, )",
                """, StringComparison.Ordinal),
            _fixture.Facts with { PackageReferences = [new("Zeta", "1.2.3", false), new("Beta", "1.0.0", false)] }));

        Assert.Equal(("STD4011", 12, 7), (finding.Rule.Id, finding.Line, finding.Column));
        Assert.Equal("package 'Beta' stands behind 'Zeta', and NuGet sorts packages by type and id (cause: hand-edited)", finding.Message);
    }

    // NuGet writes the packages of a project, then its projects, each list in its order.
    [Fact]
    public void Dependencies_of_a_project_are_two_lists()
    {
        var text = Replace(LockFileFixture.Current.TrimEnd(), "      }\n    }\n  }\n}", """
                  },
                  "zeta": {
                    "type": "Project",
                    "dependencies": {
                      "Beta": "[1.0.0, )",
                      "Alpha": "[1.0.0, )"
                    }
                  }
                }
              }
            }
            """);

        Assert.DoesNotContain(_fixture.Run(text), f => f.Rule.Id == "STD4011");
    }

    // A formatter changes every line; one finding says so.
    [Fact]
    public void Formatted_file_is_one_finding()
    {
        var finding = Assert.Single(_fixture.Run(LockFileFixture.Current.Replace("  ", "\t", StringComparison.Ordinal)));

        Assert.Equal(("STD4011", 2, 2), (finding.Rule.Id, finding.Line, finding.Column));
    }

    [Theory]
    [InlineData("\n", "\r\n")]
    [InlineData("\"Beta\": \"1.0.0\"", "\"Beta\": \"1.0.0\"")]
    [InlineData("{\n  \"version\"", "\uFEFF{\n  \"version\"")]
    public void What_git_or_another_system_changes_is_silent(string old, string @new) =>
        Assert.Empty(_fixture.Run(Replace(LockFileFixture.Current, old, @new) + "\n"));

    private static string Replace(string text, string old, string @new)
    {
        Assert.Contains(old, text, StringComparison.Ordinal);
        return text.Replace(old, @new, StringComparison.Ordinal);
    }
}
