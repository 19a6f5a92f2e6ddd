using Standards.Checks.Findings;
using Standards.Checks.Layout.Names;
using Standards.Checks.Rules;

namespace Standards.Checks.Layout.Projects;

/// <summary>STD2023: names of projects, assemblies and root namespaces are PascalCase. Values with properties in them are left alone.</summary>
internal static class ProjectNameRule
{
    private static readonly (string Property, string Noun)[] Named = [("AssemblyName", "assembly"), ("RootNamespace", "root namespace")];

    public static IEnumerable<Finding> Check(ProjectNode project)
    {
        // The name of a tool's package is its command: dotnet-outdated.
        if (project.Xml.Is("PackAsTool"))
        {
            yield break;
        }

        if (!NameCases.Has(NameCase.Pascal, project.Name))
        {
            yield return Wrong(project, "project", project.Name);
        }

        foreach (var (property, noun) in Named)
        {
            if (project.Xml.Properties.GetValueOrDefault(property) is { } name && !name.Contains('$', StringComparison.Ordinal) && name != project.Name && !NameCases.Has(NameCase.Pascal, name))
            {
                yield return Wrong(project, noun, name);
            }
        }
    }

    private static Finding Wrong(ProjectNode project, string noun, string name)
    {
        var fix = NameCases.Write(NameCase.Pascal, name) is { } proposal ? $"Rename it, for example to {ValueText.Quote(proposal)}" : "Rename it";
        var problem = name.Contains('_', StringComparison.Ordinal) ? "has an underscore" : "is not PascalCase";
        return new Finding(RuleCatalog.STD2023, project.File.Path, project.Xml.Line, project.Xml.Column, $"the name of the {noun} {ValueText.Quote(name)} {problem}", fix);
    }
}
