using Microsoft.Build.Framework;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Tasks;

/// <summary>
/// Names the file and line that weakened the policy. Runs only in builds where something is weak, so it may take the time to
/// evaluate the project again and ask where each value came from.
/// </summary>
public sealed class ReportWeakenedPolicy : StandardsTask
{
    /// <inheritdoc/>
    public override bool Execute()
    {
        if (Today() is not { } today)
        {
            return false;
        }

        var properties = Weakened().ToList();
        // Packages of the SDK for which the repository gives a version.
        var packages = Known.All("owned").Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (properties.Count == 0 && packages.Count == 0)
        {
            return true;
        }

        using var origins = new PropertyOrigins(ProjectPath, (BuildEngine as IBuildEngine6)?.GetGlobalProperties());
        List<Finding> findings =
        [
            .. properties.Select(pair => Find(origins, pair.Key, pair.Value)),
            .. packages.Select(package => Package(origins, package)),
        ];
        var said = Said();
        Report($"{Relative(ProjectPath)}||policy", Judge(findings.Where(finding => !said.Contains((finding.Rule.Id, finding.Path, finding.Line))), today));
        return true;
    }

    // Pairs 'Name=Value' that the policy asks for and the project does not have. The build of a command that collects has the word for it.
    private IEnumerable<KeyValuePair<string, string>> Weakened() => Known.List("weakened")
        .Distinct(StringComparer.Ordinal)
        .Select(FactLines.Split)
        .OfType<KeyValuePair<string, string>>()
        .Where(pair => pair.Key != "StandardsCollect" || !Collect);

    private Finding Find(PropertyOrigins origins, string name, string value) => name switch
    {
        "StandardsInnerSdk" => InnerSdk(origins, value),
        "StandardsRepositoryRoot" => RepositoryRoot(origins),
        "StandardsCollect" => Collecting(origins),
        _ => Property(origins, name, value),
    };

    // The run over the repository reads the text of files, and has named the lines that it understood.
    private HashSet<(string Rule, string Path, int Line)> Said() =>
        [.. (Reports.TryRead()?.Verdicts ?? []).Where(v => v.Finding.Line > 0).Select(v => (v.Finding.Rule.Id, v.Finding.Path, v.Finding.Line))];

    private Finding InnerSdk(PropertyOrigins origins, string chosen)
    {
        var origin = origins.OfProperty("StandardsInnerSdk");
        return new Finding(RuleCatalog.InnerSdkChoice, Relative(origin.File), origin.Line, origin.Column,
            $"the inner SDK is set to '{origin.Value}' after '{chosen}' was chosen",
            "Set StandardsInnerSdk in standards.props at the repository root, or move or rename the project");
    }

    // The SDK has put the root back, so its own files set it last.
    private Finding RepositoryRoot(PropertyOrigins origins)
    {
        var origin = origins.OfForeign("StandardsRepositoryRoot");
        var where = origin.IsGlobal ? " on the command line or by the caller" : "";
        return new Finding(RuleCatalog.PolicyMandatoryProperties, Relative(origin.File), origin.Line, origin.Column,
            $"StandardsRepositoryRoot is '{ValueText.Shorten(origin.Value)}'{where}, but the repository begins where its git work tree or standards.yml does",
            origin.IsGlobal
                ? "Leave out the option that sets StandardsRepositoryRoot"
                : "Remove this line: the root is found, and files outside of it are not checked");
    }

    private Finding Collecting(PropertyOrigins origins)
    {
        var origin = origins.OfProperty("StandardsCollect");
        var where = origin.IsGlobal ? " on the command line or by the caller" : "";
        return new Finding(RuleCatalog.PolicyMandatoryProperties, Relative(origin.File), origin.Line, origin.Column,
            $"StandardsCollect is '{ValueText.Shorten(origin.Value)}'{where}, but only the commands of the baseline may set it; findings are shown as ever",
            $"{(origin.IsGlobal ? "Leave out the option" : "Remove this line")}; 'dotnet build -t:StandardsBaseline' records what is found");
    }

    private Finding Property(PropertyOrigins origins, string name, string value)
    {
        var origin = origins.OfProperty(name);
        var where = origin.IsGlobal ? " on the command line or by the caller" : "";
        return new Finding(RuleCatalog.PolicyMandatoryProperties, Relative(origin.File), origin.Line, origin.Column,
            $"{name} is '{origin.Value}'{where}, but the policy makes '{value}' mandatory",
            origin.IsGlobal ? $"Leave out the option that sets {name}" : $"Remove this line or write <{name}>{value}</{name}>");
    }

    private Finding Package(PropertyOrigins origins, string package)
    {
        var origin = origins.OfPackageVersion(package);
        return new Finding(RuleCatalog.PolicyPackageVersions, Relative(origin.File), origin.Line, origin.Column,
            $"{package} has a version here ('{origin.Value}'), but Standards.Sdk adds and versions that package",
            "Remove this line; its version moves with the version of Standards.Sdk in global.json");
    }
}
