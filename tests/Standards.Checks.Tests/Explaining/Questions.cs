using Standards.Checks.Catalog;
using Standards.Checks.Commands.Explaining;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Baselines;
using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Engine.Waivers;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Reporting;
using Standards.Checks.Snapshots;
using Standards.Checks.Tests.Layers;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Explaining;

/// <summary>A repository with layers, a waiver, a baseline and a last build, and a small catalog, to ask questions about.</summary>
internal static class Questions
{
    private static readonly Exemption Granted =
        new(ExemptionKind.Waiver, "Replaced by Orders.Core.") { Owner = "payments", ApprovedBy = "jane.doe", Expires = new DateOnly(2027, 1, 31) };

    private static readonly string[] Files =
    [
        ".editorconfig", "Directory.Build.props", "docs/adr/0007-use-kafka.md", "eng/acme.yml", "src/Orders.Core/Orders.Core.csproj",
        "src/Orders.Legacy/Orders.Legacy.csproj", "standards.waivers.yml", "standards.yml", "README.md",
    ];

    public static SdkCatalog RealCatalog { get; } = SdkCatalog.Read(RepositoryRoot.Combine("sdk/Standards.Sdk"), "../../docs/guides/properties.md");

    private static SdkCatalog SmallCatalog { get; } = new()
    {
        FindText = rule => new Dictionary<string, RuleText>
        {
            ["STD2004"] = new(
                "A library without a test project is a library that nobody can change without fear. The build knows which libraries there are and which of "
                    + "them a test project references.",
                ["Add a test project below tests/", "dotnet new xunit -o tests/Orders.Core.Tests"]),
            ["STD0008"] = new("One line in a project file would end a guarantee.", ["Remove the property."]),
        }.GetValueOrDefault(rule.Id),
        FindClause = key => new Dictionary<string, Clause>
        {
            ["dependency-vulnerability-scan"] = new(
                "dependency-vulnerability-scan", "Dependencies are scanned for known vulnerabilities.", ["001 §Dependencies"]),
            ["security-lint-mandatory"] = new(
                "security-lint-mandatory",
                "Security analyzers run in every build and their findings are repaired before the change is merged",
                ["000 §Security", "003 §Review / Security"]),
        }.GetValueOrDefault(key),
        FindDiagnostic = id => id == "CA5351"
            ? new DiagnosticText("No broken algorithms", "MD5 and DES can be broken in minutes.", "Use SHA-256 or AES-GCM.")
            : null,
        Properties = PropertyEntry.Read("""
            | property | default | elsewhere | set in | what it does | clause |
            |---|---|---|---|---|---|
            | `TreatWarningsAsErrors` | `false` | `CI`: `true`; `Release`: `true` | Analysis.targets | A warning may stay while one works, and no longer. | linter-warnings-are-errors |
            | `NuGetAudit` | `true` | | Packages.props | Restore warns of packages with known vulnerabilities. Mandatory: STD0008. | dependency-vulnerability-scan |
            """),
        Analyzers = AnalyzerSetting.Read("config/Standards.globalconfig", """
            is_global = true

            # security-lint-mandatory
            dotnet_diagnostic.CA5350.severity = warning
            dotnet_diagnostic.CA5351.severity = warning

            """),
    };

    public static ExplainOptions Options(LayerRepository repository, SdkCatalog? catalog = null, bool built = true)
    {
        foreach (var path in Files.Where(f => !File.Exists(Path.Combine(repository.Root, f))))
        {
            repository.With(path, path == ".editorconfig" ? "[*.cs]\ndotnet_diagnostic.CA1822.severity = error\n" : "");
        }

        var set = repository.Load() with
        {
            Waivers = new WaiverSet([new Waiver("STD2004", PathGlob.TryParse("src/Orders.Legacy/**")!, "", Granted, 3, 5)]),
            Baseline = new Baseline([
                new BaselineEntry("CA1822", "src/Orders.Legacy/Old.cs", "Member can be static", 12),
                new BaselineEntry("STD2004", "src/Orders.Legacy/Orders.Legacy.csproj", "no tests", 1),
            ]),
        };
        return new ExplainOptions(
            catalog ?? SmallCatalog, set, new RepositorySnapshot(repository.Root, Files.Select(f => new SourceFile(repository.Root, f, 0, 1))), TestDay.Today)
        {
            LastBuild = built ? new Report("0.1.0", new RunSummary("orders", 9, 2, 40, []), Verdicts()) : null,
            Projects =
            [
                Project("src/Orders.Core/Orders.Core.csproj", "true", "policy/Analysis.targets of Standards.Sdk", 5),
                Project("src/Orders.Legacy/Orders.Legacy.csproj", "false", "src/Orders.Legacy/Orders.Legacy.csproj", 3),
                new ProjectView("tests/Broken.csproj", null),
            ],
        };
    }

    private static ProjectView Project(string path, string value, string place, int line) => new(path, new Dictionary<string, PropertyView>(
        StringComparer.OrdinalIgnoreCase)
    {
        ["TreatWarningsAsErrors"] = new(value, place, line, false),
        ["NuGetAudit"] = new("true", "", 0, true),
        ["NoWarn"] = new("1701;1702;STD2004;CA5351", "Directory.Build.props", 4, false),
        ["WarningsAsErrors"] = new("NU1605", "Microsoft.NET.Sdk.targets of the .NET SDK or a package", 12, false),
    });

    private static List<Verdict> Verdicts() =>
    [
        new(
            new Finding(
                RuleCatalog.AdrStatusVocabulary,
                "docs/adr/0007-use-kafka.md",
                3,
                1,
                "status 'Done' is not one of Proposed, Accepted, Rejected, Deprecated, Superseded",
                "Write 'Status: Accepted'"),
            Severity.Error),
        new(
            new Finding(
                RuleCatalog.LayoutLibraryTests,
                "src/Orders.Core/Orders.Core.csproj",
                1,
                1,
                "no test project references Orders.Core",
                "Add tests/Orders.Core.Tests"),
            Severity.Warning),
        new(
            new Finding(
                RuleCatalog.LayoutLibraryTests,
                "src/Orders.Legacy/Orders.Legacy.csproj",
                1,
                1,
                "no test project references Orders.Legacy",
                "Add tests/Orders.Legacy.Tests"),
            Severity.Warning) { Exemption = Granted },
    ];
}
