using Standards.Checks.Findings;

namespace Standards.Checks.Tests.LockFiles;

/// <summary>STD4007 and STD4008: what one line of a whole lock file becomes when a hand or a merge changes it.</summary>
public sealed class LockFileGraphTests : IDisposable
{
    private readonly LockFileFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public void Transitive_entry_that_nobody_needs()
    {
        var finding = Find("\"dependencies\": { \"Beta\": \"1.0.0\" }", "\"dependencies\": {}");

        Assert.Equal(("STD4007", LockFileFixture.Path, 12, 7, LockFileFixture.Fix), (finding.Rule.Id, finding.Path, finding.Line, finding.Column, finding.Fix));
        Assert.Equal("package 'Beta' (net10.0) '1.0.0' is transitive, but no direct reference leads to it (cause: hand-edited)", finding.Message);
    }

    [Fact]
    public void Transitive_entries_that_need_each_other()
    {
        var finding = Find(
            "\"contentHash\": \"y==\"\n",
            "\"contentHash\": \"y==\",\n        \"dependencies\": { \"Beta\": \"1.0.0\" }\n",
            "\"dependencies\": { \"Beta\": \"1.0.0\" }\n      },",
            "\"dependencies\": {}\n      },");

        Assert.Equal(("STD4007", 12), (finding.Rule.Id, finding.Line));
    }

    [Fact]
    public void Dependency_without_an_entry()
    {
        var finding = Find("""{ "Beta": "1.0.0" }""", """{ "Beta": "1.0.0", "Gamma": "[2.0.0, 3.0.0)" }""");

        Assert.Equal(("STD4007", 10, 44, LockFileFixture.Fix), (finding.Rule.Id, finding.Line, finding.Column, finding.Fix));
        Assert.Equal("package 'Alpha' (net10.0) depends on 'Gamma' '[2.0.0, 3.0.0)', which has no entry (cause: hand-edited)", finding.Message);
    }

    [Theory]
    [InlineData("1.0.1")]
    [InlineData("[1.0.1, )")]
    [InlineData("(1.0.0, )")]
    [InlineData("2.0.0-beta")]
    public void Version_below_a_minimum(string range)
    {
        var finding = Find("\"Beta\": \"1.0.0\"", $"\"Beta\": \"{range}\"");

        Assert.Equal(("STD4007", LockFileFixture.Path, 14, 9), (finding.Rule.Id, finding.Path, finding.Line, finding.Column));
        Assert.Equal($"package 'Beta' (net10.0) is resolved to '1.0.0', but 'Alpha' needs '{range}' (cause: hand-edited)", finding.Message);
        Assert.Equal(LockFileFixture.Fix + "; if it comes back, reference 'Beta' in a version that is high enough", finding.Fix);
    }

    // Above an upper bound NuGet warns and goes on (NU1608), so such files are written.
    [Theory]
    [InlineData("1.0.0")]
    [InlineData("1.0.0-rc.1")]
    [InlineData("[0.1.0, 0.9.0)")]
    [InlineData("no version")]
    [InlineData("")]
    public void Version_that_is_high_enough(string range) => Assert.Empty(Run("\"Beta\": \"1.0.0\"", $"\"Beta\": \"{range}\""));

    // A downgrade that the project wants is NuGet's to report (NU1605).
    [Fact]
    public void Lower_version_that_the_project_asks_for_is_silent() => Assert.Empty(_fixture.Run(
        LockFileFixture.Current
            .Replace("\"type\": \"Transitive\",", "\"type\": \"Direct\",\n        \"requested\": \"[1.0.0, )\",", StringComparison.Ordinal)
            .Replace("\"Beta\": \"1.0.0\"", "\"Beta\": \"2.0.0\"", StringComparison.Ordinal),
        _fixture.Facts with { PackageReferences = [new("Alpha", "1.2.3", false), new("Beta", "1.0.0", false)] }));

    [Theory]
    [InlineData("1.2.2", "[1.2.3, )")]
    [InlineData("1.2.3-rc.1", "[1.2.3, )")]
    public void Resolved_below_its_range(string resolved, string requested)
    {
        var finding = Find("\"resolved\": \"1.2.3\"", $"\"resolved\": \"{resolved}\"");

        Assert.Equal(("STD4008", LockFileFixture.Path, 8, 9, LockFileFixture.Fix), (finding.Rule.Id, finding.Path, finding.Line, finding.Column, finding.Fix));
        Assert.Equal(
            $"package 'Alpha' (net10.0) is resolved to '{resolved}', which is outside its requested range '{requested}' (cause: hand-edited)", finding.Message);
    }

    [Fact]
    public void Pin_of_a_package_in_the_middle_is_no_range_that_the_graph_must_keep() => Assert.DoesNotContain(
        _fixture.Run(
            LockFileFixture.Current.Replace(
                "\"type\": \"Transitive\",", "\"type\": \"CentralTransitive\",\n        \"requested\": \"[9.0.0, )\",", StringComparison.Ordinal),
            _fixture.Facts),
        finding => finding.Rule.Id == "STD4008");

    [Theory]
    [InlineData("[1.2.3]", "1.2.4")]
    [InlineData("[1.2.3,2.0)", "2.0.0")]
    [InlineData("(1.2.3,]", "1.2.3")]
    [InlineData("2.*", "1.9.0")]
    [InlineData("1.3.0-beta*", "1.3.0-alpha")]
    public void Resolved_outside_its_range(string range, string resolved)
    {
        var facts = _fixture.Facts with { PackageReferences = [new("Alpha", range, false)] };
        var findings = _fixture.Run(
            LockFileFixture.Current
                .Replace("[1.2.3, )", range, StringComparison.Ordinal)
                .Replace("\"resolved\": \"1.2.3\"", $"\"resolved\": \"{resolved}\"", StringComparison.Ordinal),
            facts);

        Assert.Equal(["STD4008"], findings.Select(f => f.Rule.Id));
    }

    [Theory]
    [InlineData("[1.2.3]", "1.2.3")]
    [InlineData("1.*", "1.0.0")]
    [InlineData("*", "0.0.1")]
    [InlineData("1.2.*-*", "1.2.0-alpha")]
    [InlineData("1.2.3-beta.*", "1.2.3-beta.7")]
    [InlineData("[1.2,2.0)", "1.9.9.9")]
    public void Resolved_in_its_range(string range, string resolved)
    {
        var facts = _fixture.Facts with { PackageReferences = [new("Alpha", range, false)] };

        Assert.Empty(_fixture.Run(
            LockFileFixture.Current
                .Replace("[1.2.3, )", range, StringComparison.Ordinal)
                .Replace("\"resolved\": \"1.2.3\"", $"\"resolved\": \"{resolved}\"", StringComparison.Ordinal),
            facts));
    }

    [Fact]
    public void File_as_a_whole_is_judged_for_the_first_framework_only() =>
        Assert.Empty(_fixture.Run(
            LockFileFixture.Current.Replace("\"Beta\": \"1.0.0\"", "\"Beta\": \"7.0.0\"", StringComparison.Ordinal),
            _fixture.Facts with { TargetFrameworks = ["net9.0", "net10.0"], TargetFramework = "net10.0", IsPrimaryFramework = false }));

    private Finding Find(params string[] changes) => Assert.Single(Run(changes));

    private Finding[] Run(params string[] changes)
    {
        var text = LockFileFixture.Current;
        for (var i = 0; i < changes.Length; i += 2)
        {
            Assert.Contains(changes[i], text, StringComparison.Ordinal);
            text = text.Replace(changes[i], changes[i + 1], StringComparison.Ordinal);
        }

        return _fixture.Run(text);
    }
}
