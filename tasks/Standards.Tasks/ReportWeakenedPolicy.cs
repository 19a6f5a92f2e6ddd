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

        using var origins = new PropertyOrigins(ProjectPath, (BuildEngine as IBuildEngine6)?.GetGlobalProperties());
        var findings = new List<Finding>();
        // Pairs 'Name=Value' that the policy asks for and the project does not have.
        foreach (var (name, value) in Known.List("weakened").Select(FactLines.Split).OfType<KeyValuePair<string, string>>())
        {
            findings.Add(name == "StandardsInnerSdk" ? InnerSdk(origins, value) : Property(origins, name, value));
        }

        // Packages of the SDK for which the repository gives a version.
        foreach (var package in Known.All("owned").Distinct(StringComparer.OrdinalIgnoreCase))
        {
            findings.Add(Package(origins, package));
        }

        Report($"{Relative(ProjectPath)}||policy", Judge(findings, today));
        return true;
    }

    private Finding InnerSdk(PropertyOrigins origins, string chosen)
    {
        var origin = origins.OfProperty("StandardsInnerSdk");
        return new Finding(RuleCatalog.InnerSdkChoice, Relative(origin.File), origin.Line, origin.Column,
            $"the inner SDK is set to '{origin.Value}' after '{chosen}' was chosen",
            "Set StandardsInnerSdk in standards.props at the repository root, or move or rename the project");
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
