using Standards.Checks.Catalog;
using static Standards.Checks.Tests.Verifying.VerifiedRepository;

namespace Standards.Checks.Tests.Verifying;

/// <summary>Verdicts from outside, over real clones.</summary>
public sealed class VerifyCommandTests : IDisposable
{
    private readonly VerifiedRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Sound_checkout_passes()
    {
        var result = _repository.Verify(o => o with { Base = "HEAD" });

        Assert.Equal([], Errors(result));
        Assert.True(result.Passes);
        Assert.Equal(2, result.Summary.Files);
        Assert.True(result.Summary.Rules > 600);
        Assert.Empty(result.NewExemptions);
    }

    [Fact]
    public void Open_error_fails()
    {
        _repository.Change("docs/adr/0001-use-x.md", Record("Done"));

        Assert.Equal(["docs/adr/0001-use-x.md STD3103"], Errors(_repository.Verify()));
    }

    [Theory]
    [InlineData("Directory.Build.props", "<Project><PropertyGroup><StandardsChecks>false</StandardsChecks></PropertyGroup></Project>")]
    [InlineData("Directory.Build.props", "<Project><PropertyGroup><DesignTimeBuild>true</DesignTimeBuild></PropertyGroup></Project>")]
    [InlineData("Directory.Build.targets", "<Project><PropertyGroup><BuildDependsOn>CoreBuild</BuildDependsOn></PropertyGroup></Project>")]
    [InlineData("Directory.Build.rsp", "-p:StandardsCollect=true")]
    [InlineData("src/A/A.csproj", "<Project><Import Project=\"Sdk.props\" Sdk=\"Standards.Sdk\" Condition=\"'$(GITHUB_ACTIONS)' == ''\" /></Project>")]
    [InlineData("standards.props", "<Project><PropertyGroup><StandardsRepositoryRoot>x</StandardsRepositoryRoot></PropertyGroup></Project>")]
    public void One_line_that_switches_checks_off_fails(string path, string text)
    {
        _repository.Change(path, text);

        Assert.Equal([$"{path} STD0008"], Errors(_repository.Verify()));
    }

    [Fact]
    public void Weaker_policy_does_not_hide_what_the_base_commit_calls_an_error()
    {
        _repository.Change("docs/adr/0001-use-x.md", Record("Done"), "standards.yml", "version: 1\nprofile: adopt\nrules: { STD3103: none }\n");

        var result = _repository.Verify(o => o with { Base = "HEAD~1" });

        Assert.False(result.Passes);
        Assert.DoesNotContain(result.Verdicts, v => v.Severity == Severity.Error);
        Assert.Equal("STD3103", Assert.Single(result.Weakened).Finding.Rule.Id);
        Assert.True(_repository.Verify(o => o with { Base = "HEAD~1", AcceptsPolicyChange = true }).Passes);
    }

    [Fact]
    public void Layer_of_the_base_commit_counts_when_the_change_drops_it()
    {
        _repository.Change("eng/acme.yml", "version: 1\nrules: { STD3103: error }\n", "standards.yml", "version: 1\nprofile: adopt\nextends: eng/acme.yml\n");
        _repository.Git("rm", "-q", "eng/acme.yml");
        _repository.Change("docs/adr/0001-use-x.md", Record("Done"), "standards.yml", "version: 1\nprofile: adopt\n");

        Assert.Equal("STD3103", Assert.Single(_repository.Verify(o => o with { Base = "HEAD~1" }).Weakened).Finding.Rule.Id);
    }

    [Fact]
    public void Stricter_policy_counts_as_well()
    {
        _repository.Change("docs/adr/0001-use-x.md", Record("Done"), "standards.yml", "version: 1\nprofile: strict\nrules: { STD3103: error }\n");

        Assert.Contains("docs/adr/0001-use-x.md STD3103", Errors(_repository.Verify(o => o with { Base = "HEAD~1" })));
    }

    [Fact]
    public void Accepted_decision_that_is_written_over_fails_also_where_the_policy_of_the_change_says_nothing()
    {
        const string decision = "## Decision\n\n";
        _repository.Change(
            "docs/adr/0001-use-x.md",
            Replaced(Record("Accepted"), ("Use X", "Drop"), ($"{decision}Text.", $"{decision}Tables go.")));
        Assert.Equal(["docs/adr/0001-use-x.md STD3126"], Errors(_repository.Verify(o => o with { Base = "HEAD~1" })));
        Assert.True(_repository.Verify().Passes);

        _repository.Change("standards.yml", Policy.Replace("STD3126: error", "STD3126: none", StringComparison.Ordinal));
        Assert.Equal("STD3126", Assert.Single(_repository.Verify(o => o with { Base = "HEAD~2" }).Weakened).Finding.Rule.Id);
    }

    [Fact]
    public void Base_commit_that_is_not_there_fails()
    {
        Assert.Equal([" STD0016"], Errors(_repository.Verify(o => o with { Base = "origin/main" })));
        Assert.Equal([" STD0016"], Errors(_repository.Verify(o => o with { Base = "--output=x" })));
    }

    [Theory]
    [InlineData("Acme.Policy", false)]
    [InlineData("eng/acme.yml", true)]
    [InlineData("eng/other.yml", false)]
    public void Required_layer_is_extended(string layer, bool passes)
    {
        _repository.Change("eng/acme.yml", "version: 1\n", "standards.yml", Policy + "extends: eng/acme.yml\n");

        Assert.Equal(passes ? [] : ["standards.yml STD0016"], Errors(_repository.Verify(o => o with { RequiredLayers = [layer] })));
    }

    [Theory]
    [InlineData("Standards.yml", "'Standards.yml' is not read: the file is called 'standards.yml'")]
    [InlineData("standards.yaml", "'standards.yaml' is not read: the file is called 'standards.yml'")]
    [InlineData("STANDARDS.waivers.yml", "'STANDARDS.waivers.yml' is not read: the file is called 'standards.waivers.yml'")]
    public void Policy_of_another_name_is_found(string name, string message)
    {
        if (name == "Standards.yml")
        {
            _repository.Git("rm", "-q", "standards.yml");
        }

        _repository.Change(name, Policy);

        var finding = Assert.Single(_repository.Verify().Errors.Select(v => v.Finding), f => f.Rule.Id == "STD0003");
        Assert.Equal(message, finding.Message);
    }

    [Fact]
    public void Nothing_is_written_into_the_checkout()
    {
        _ = _repository.Verify(o => o with { Base = "HEAD", ReportFolder = _repository.Root });

        Assert.Equal("", _repository.Git("status", "--porcelain", "--ignored"));
    }

    private static string Replaced(string text, params (string Old, string New)[] pairs) =>
        pairs.Aggregate(text, (current, pair) => current.Replace(pair.Old, pair.New, StringComparison.Ordinal));
}
