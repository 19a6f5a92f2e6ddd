using Standards.Checks.Engine.Packages;
using Standards.Checks.Engine.Running;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Advisories;

/// <summary>What to write against a vulnerable package, where the project's versions stand.</summary>
internal static class AdvisoryFix
{
    public static string Of(Vulnerability vulnerability, ProjectFacts project)
    {
        var (id, direct) = (vulnerability.Use.Library.Id, vulnerability.Use.DirectId);
        var assets = project.Packages!.Assets;
        var asked = assets.Project.Frameworks.SelectMany(f => f.Dependencies).FirstOrDefault(d => d.Id.Equals(direct, StringComparison.OrdinalIgnoreCase));
        if (asked?.IsImplicit == true)
        {
            return $"An SDK brings {direct}: update the .NET SDK or Standards.Sdk in "
                + $"global.json{(vulnerability.Fixed is null ? "" : $" to a version that brings {id} {vulnerability.Fixed} or later")}";
        }

        var isTransitive = vulnerability.Use.Chain.Count > 0;
        var version = vulnerability.Fixed is { } known ? ValueText.Shorten(known) : "FIXED";
        var write = Write(id, version, isTransitive, assets.Restore, project);
        var unknown = vulnerability.Fixed is not null
            ? ""
            : vulnerability.Url.Length > 0
                ? $", with the fixed version that {ValueText.Line(vulnerability.Url, 200)} names; if there is none, use another package"
                : ", with a fixed version; if there is none, use another package";
        return isTransitive
            ? $"Raise {direct} to a version that brings {id} {(vulnerability.Fixed is null ? "without it" : $"{version} or later")}, or {write}{unknown}; then "
                + $"run 'dotnet restore {CommandText.Word(project.Path)}'"
            : $"{char.ToUpperInvariant(write[0])}{write[1..]}{unknown}; then run 'dotnet restore {CommandText.Word(project.Path)}'";
    }

    private static string Write(string id, string version, bool isTransitive, AssetsRestore restore, ProjectFacts project)
    {
        var pinning = isTransitive && !restore.PinsTransitive
            ? " with '<CentralPackageTransitivePinningEnabled>true</CentralPackageTransitivePinningEnabled>'"
            : "";
        return restore.IsCentral
            ? $"write '<PackageVersion Include=\"{id}\" Version=\"{version}\" />' in Directory.Packages.props{pinning}"
            : $"write '<PackageReference Include=\"{id}\" Version=\"{version}\" />' in {project.Path}";
    }
}
