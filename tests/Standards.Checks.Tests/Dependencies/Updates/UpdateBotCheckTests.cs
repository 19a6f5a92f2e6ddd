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
        "version: 2\nupdates:\n  - package-ecosystem: npm\n    cooldown: {}\n    schedule: { interval: weekly }\n",
        "STD4121 .github/dependabot.yml(3,3)",
        "Dependabot does not look at NuGet packages")]
    [InlineData(
        "version: 2\nupdates:\n  - package-ecosystem: nuget\n    cooldown: {}\n    schedule: { interval: monthly }\n",
        "STD4122 .github/dependabot.yml(5,27)",
        "Dependabot looks for new NuGet packages monthly only")]
    [InlineData(
        "version: 2\nupdates:\n  - package-ecosystem: nuget\n    cooldown: {}\n    schedule: { interval: weekyl }\n",
        "STD4123 .github/dependabot.yml(5,27)",
        "'weekyl' is no interval of Dependabot")]
    [InlineData(
        "version: 2\nupdates:\n  - package-ecosystem: nuget\n    cooldown: {}\n",
        "STD4123 .github/dependabot.yml(3,5)",
        "the entry for nuget has no 'interval' in 'schedule'")]
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
    [InlineData("{\n  \"enabled\": false, \"minimumReleaseAge\": \"7 days\"\n}", "STD4121 renovate.json(2,3)", "Renovate is switched off for NuGet packages")]
    [InlineData("""{ "enabledManagers": ["npm"], "minimumReleaseAge": "7 days" }""", "STD4121 renovate.json(1,23)", "Renovate does not look at NuGet packages")]
    [InlineData(
        """{ "schedule": ["before 5am on the first day of the month"], "minimumReleaseAge": "7 days" }""",
        "STD4122 renovate.json(1,16)",
        "Renovate looks for new packages less than weekly: 'before 5am on the first day of the month'")]
    [InlineData(
        """{ "extends": ["schedule:quarterly"], "minimumReleaseAge": "7 days" }""",
        "STD4122 renovate.json(1,15)",
        "Renovate looks for new packages less than weekly: 'schedule:quarterly'")]
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

    [Fact]
    public void STD4124_entries_that_do_not_wait() => FindingAssert.Only(
        Run(Dependabot, """
            version: 2
            updates:
              - package-ecosystem: nuget
                schedule: { interval: weekly }
                cooldown: { default-days: 7 }
              - package-ecosystem: github-actions
                schedule: { interval: weekly }
              - package-ecosystem: npm
                schedule: { interval: weekly }
            """),
        "STD4124",
        Dependabot,
        6,
        5,
        "Dependabot takes new versions in their first days: github-actions and npm",
        "Write 'cooldown: { default-days: 7 }' at each entry");

    [Theory]
    [InlineData("default-days: 2", 1)]
    [InlineData("semver-major-days: 1, semver-minor-days: 0", 1)]
    [InlineData("default-days: 1, semver-major-days: 14", 0)]
    [InlineData("default-days: 3", 0)]
    [InlineData("include: ['*']", 0)]
    [InlineData("default-days: x", 0)]
    public void STD4124_one_or_two_days_are_none(string cooldown, int count) => Assert.Equal(
        count,
        Run(Dependabot, $"version: 2\nupdates:\n  - package-ecosystem: nuget\n    schedule: {{ interval: weekly }}\n    cooldown: {{ {cooldown} }}\n")
            .Count(f => f.Rule.Id == "STD4124"));

    [Fact]
    public void STD4124_Renovate_that_does_not_wait() => FindingAssert.Only(
        Run("renovate.json", """{ "extends": ["config:recommended"] }"""),
        "STD4124",
        "renovate.json",
        1,
        15,
        "Renovate takes new versions in their first hour",
        "Write '\"minimumReleaseAge\": \"7 days\"'");

    [Fact]
    public void STD4125_code_of_packages() => FindingAssert.Only(
        Run(Dependabot, """
            version: 2
            updates:
              - package-ecosystem: nuget
                schedule: { interval: weekly }
                cooldown: { default-days: 7 }
                insecure-external-code-execution: allow
            """),
        "STD4125",
        Dependabot,
        6,
        39,
        "Dependabot runs what a new version of a package brings, before anybody looked at it",
        "Write 'insecure-external-code-execution: deny'");

    [Theory]
    [InlineData(
        Dependabot,
        "version: 2\nupdates:\n  - package-ecosystem: nuget\n    directory: /\n    cooldown: { default-days: 3 }\n    schedule:\n      interval: daily\n")]
    [InlineData(
        Dependabot,
        "version: 2\nmulti-ecosystem-groups:\n  all: { schedule: { interval: weekly } }\nupdates:\n  - package-ecosystem: nuget\n"
            + "    open-pull-requests-limit: 0\n"
            + "    multi-ecosystem-group: all\n")]
    [InlineData("renovate.json", """{ "extends": ["config:best-practices", "schedule:weekly"] }""")]
    [InlineData("renovate.json5", "{ extends: ['config:recommended'] }")]
    [InlineData("renovate.json", """{ "extends": ["config:recommended"], "packageRules": [{ "minimumReleaseAge": "3 days" }] }""")]
    [InlineData("renovate.json", """{ "extends": ["github>acme/renovate-config"] }""")]
    [InlineData("renovate.json", """{ "extends": ["security:minimumReleaseAgeNpm"] }""")]
    [InlineData("renovate.json", """{ "stabilityDays": 3 }""")]
    [InlineData(
        Dependabot,
        "version: 2\nupdates:\n  - package-ecosystem: nuget\n    schedule: { interval: weekly }\n    cooldown: { default-days: 7 }\n"
            + "    insecure-external-code-execution: deny\n")]
    [InlineData("eng/Version.Details.xml", "<Dependencies />")]
    public void Settings_that_are_good_enough(string path, string text)
    {
        _repository.With(path, text);

        Assert.Empty(Run());
    }

    private static string Place(Finding f) => string.Create(CultureInfo.InvariantCulture, $"{f.Rule.Id} {f.Path}({f.Line},{f.Column})");

    private IReadOnlyList<Finding> Run(string path, string text)
    {
        _repository.With(path, text);
        return Run();
    }

    private IReadOnlyList<Finding> Run() => _repository.Run(new UpdateBotCheck());
}
