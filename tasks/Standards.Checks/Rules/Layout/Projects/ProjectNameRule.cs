using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Layout;

namespace Standards.Checks.Rules.Layout.Projects;

/// <summary>STD2023: names of projects, assemblies and root namespaces are PascalCase. Values with properties in them are left alone.</summary>
internal static class ProjectNameRule
{
    private static readonly (string Property, string Noun)[] Named = [("AssemblyName", "assembly"), ("RootNamespace", "root namespace")];

    private static readonly string[] Frameworks = ["net", "netstandard", "netcoreapp"];

    private static readonly string[] Systems = ["win", "linux", "linux-musl", "osx", "android", "ios", "browser"];

    public static IEnumerable<Finding> Check(ProjectNode project)
    {
        // The name of a tool's package is its command: dotnet-outdated. Projects that only pack or list others make no assembly.
        if (project.Xml.Is("PackAsTool") || project.Xml.HasSdk("Microsoft.Build.NoTargets") || project.Xml.HasSdk("Microsoft.Build.Traversal"))
        {
            yield break;
        }

        if (!IsPascal(project.Name))
        {
            yield return Wrong(project, "project", project.Name);
        }

        foreach (var (property, noun) in Named)
        {
            if (project.Xml.Properties.GetValueOrDefault(property) is { } name
                && !name.Contains('$', StringComparison.Ordinal)
                && name != project.Name
                && !IsPascal(name))
            {
                yield return Wrong(project, noun, name);
            }
        }
    }

    // 'net35' and 'linux-arm64' have that form wherever they stand: such a part says for which framework or runtime the project is.
    private static bool IsPascal(string name)
    {
        // The point of 'netstandard2.0' divides as well.
        var parts = name.Split('.');
        return string.Join(
            '.',
            parts.Where((part, i) => !IsFramework(part) && !IsRuntime(part) && !(i > 0 && IsFramework(parts[i - 1]) && IsNumber(part)))) is { Length: > 0 } rest
            && NameCases.Has(NameCase.Pascal, rest);
    }

    private static bool IsNumber(ReadOnlySpan<char> part) => part.Length > 0 && part.IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsFramework(string part) =>
        Array.Exists(Frameworks, prefix => part.StartsWith(prefix, StringComparison.Ordinal) && IsNumber(part.AsSpan(prefix.Length)));

    private static bool IsRuntime(string part) =>
        Array.Exists(Systems, system => part == system || part.StartsWith(system + "-", StringComparison.Ordinal));

    private static Finding Wrong(ProjectNode project, string noun, string name)
    {
        var fix = NameCases.Write(NameCase.Pascal, name) is { } proposal ? $"Rename it, for example to {ValueText.Quote(proposal)}" : "Rename it";
        var problem = name.Contains('_', StringComparison.Ordinal) ? "has an underscore" : "is not PascalCase";
        return new Finding(
            RuleCatalog.ProjectNameCase,
            project.File.Path,
            project.Xml.Line,
            project.Xml.Column,
            $"the name of the {noun} {ValueText.Quote(name)} {problem}",
            fix);
    }
}
