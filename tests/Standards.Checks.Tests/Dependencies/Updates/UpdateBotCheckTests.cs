using System.Globalization;
using Standards.Checks.Findings;
using Standards.Checks.Rules.Dependencies.Updates;

namespace Standards.Checks.Tests.Dependencies.Updates;

public sealed class UpdateBotCheckTests : IDisposable
{
    private const string Dependabot = ".github/dependabot.yml";

    private readonly TestRepository _repository = new TestRepository().With("src/A/A.csproj", "<Project />");

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void STD4120_no_bot()
    {
        var finding = Assert.Single(Run());

        Assert.Equal("STD4120 (0,0)", Place(finding));
        Assert.Equal("no bot looks for new versions of the packages", finding.Message);
        Assert.StartsWith("Add '.github/dependabot.yml'", finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void STD4120_is_silent_without_projects()
    {
        using var other = new TestRepository().With("README.md", "# A").With("tests/TestData/A.csproj", "<Project />");

        Assert.Empty(other.Run(new UpdateBotCheck()));
    }

    [Theory]
    [InlineData(
        "version: 2\nupdates:\n  - package-ecosystem: npm\n    schedule: { interval: weekly }\n",
        "STD4121 .github/dependabot.yml(3,3)",
        "Dependabot does not look at NuGet packages")]
    [InlineData(
        "version: 2\nupdates:\n  - package-ecosystem: nuget\n    schedule: { interval: monthly }\n",
        "STD4122 .github/dependabot.yml(4,27)",
        "Dependabot looks for new NuGet packages monthly only")]
    [InlineData(
        "version: 2\nupdates:\n  - package-ecosystem: nuget\n    schedule: { interval: weekyl }\n",
        "STD4123 .github/dependabot.yml(4,27)",
        "'weekyl' is no interval of Dependabot")]
    [InlineData(
        "version: 2\nupdates:\n  - package-ecosystem: nuget\n", "STD4123 .github/dependabot.yml(3,5)", "the entry for nuget has no 'interval' in 'schedule'")]
    [InlineData("version: 1\nupdates: []\n", "STD4123 .github/dependabot.yml(1,1)", ".github/dependabot.yml has no 'version: 2' with a list 'updates'")]
    public void Dependabot_settings(string text, string place, string message)
    {
        _repository.With(Dependabot, text);

        var finding = Assert.Single(Run());

        Assert.Equal(place, Place(finding));
        Assert.Equal(message, finding.Message);
    }

    [Fact]
    public void STD4123_settings_that_are_no_YAML()
    {
        _repository.With(Dependabot, "version: 2\nupdates: [\n");

        var finding = Assert.Single(Run());

        Assert.Equal(("STD4123", Dependabot), (finding.Rule.Id, finding.Path));
        Assert.StartsWith(".github/dependabot.yml is not valid YAML: ", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\n  \"enabled\": false\n}", "STD4121 renovate.json(2,3)", "Renovate is switched off for NuGet packages")]
    [InlineData("""{ "enabledManagers": ["npm"] }""", "STD4121 renovate.json(1,23)", "Renovate does not look at NuGet packages")]
    [InlineData(
        """{ "schedule": ["before 5am on the first day of the month"] }""",
        "STD4122 renovate.json(1,16)",
        "Renovate looks for new packages less than weekly: 'before 5am on the first day of the month'")]
    [InlineData(
        """{ "extends": ["schedule:quarterly"] }""", "STD4122 renovate.json(1,15)", "Renovate looks for new packages less than weekly: 'schedule:quarterly'")]
    public void Renovate_settings(string text, string place, string message)
    {
        _repository.With("renovate.json", text);

        var finding = Assert.Single(Run());

        Assert.Equal(place, Place(finding));
        Assert.Equal(message, finding.Message);
    }

    [Fact]
    public void STD4123_settings_that_are_no_JSON()
    {
        _repository.With(".renovaterc.json", """{ "extends": [""");

        var finding = Assert.Single(Run());

        Assert.Equal(("STD4123", ".renovaterc.json", 1), (finding.Rule.Id, finding.Path, finding.Line));
    }

    [Theory]
    [InlineData(Dependabot, "version: 2\nupdates:\n  - package-ecosystem: nuget\n    directory: /\n    schedule:\n      interval: daily\n")]
    [InlineData(
        Dependabot,
        "version: 2\nmulti-ecosystem-groups:\n  all: { schedule: { interval: weekly } }\nupdates:\n  - package-ecosystem: nuget\n"
            + "    multi-ecosystem-group: all\n")]
    [InlineData("renovate.json", """{ "extends": ["config:recommended", "schedule:weekly"] }""")]
    [InlineData("renovate.json5", "{ extends: ['config:recommended'] }")]
    [InlineData("eng/Version.Details.xml", "<Dependencies />")]
    public void Settings_that_are_good_enough(string path, string text)
    {
        _repository.With(path, text);

        Assert.Empty(Run());
    }

    private static string Place(Finding f) => string.Create(CultureInfo.InvariantCulture, $"{f.Rule.Id} {f.Path}({f.Line},{f.Column})");

    private IReadOnlyList<Finding> Run() => _repository.Run(new UpdateBotCheck());
}
