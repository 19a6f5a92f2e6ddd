using Standards.Checks.Catalog;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Commands.Explaining;

/// <summary>Explains an MSBuild property: its values, what set them, and what the policy wants.</summary>
internal static class PropertyExplainer
{
    public static Explanation Explain(string name, ExplainOptions options)
    {
        var entry = options.Catalog.Properties.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase));
        var projects = options.Projects.Where(p => p.Properties is not null).ToList();
        if (entry is null && projects.All(p => p.Find(name) is null))
        {
            return Unknown(name, options);
        }

        var page = new Page().Title(entry is null ? name : $"{entry.Name}: {entry.Text}");
        page.Heading("Its value here");
        foreach (var group in projects.GroupBy(p => p.Find(name)))
        {
            page.Item(Describe(group.Key, ProjectList.Of(group)));
        }

        foreach (var project in options.Projects.Where(p => p.Properties is null))
        {
            page.Item($"{project.Path} cannot be evaluated.");
        }

        page.Heading("What the policy says");
        page.Text(entry is null ? "Nothing: Standards.Sdk does not set this property." : Default(entry));
        if (entry is not null)
        {
            page.Text(entry.MandatoryBy.Length > 0
                ? $"It is mandatory: another value is {entry.MandatoryBy} ({RuleCatalog.Find(entry.MandatoryBy)?.Title})."
                : "It is a default: the project, Directory.Build.props and the command line may change it.");
            ClauseList.Write(page, options.Catalog.Find([entry.Clause]));
        }

        if (entry?.MandatoryBy is { Length: > 0 } rule)
        {
            WaiverAdvice.Write(page, rule, "", options);
        }

        return new Explanation(page.Lines, null);
    }

    private static string Describe(PropertyView? property, string projects) => property is null
        ? $"Nothing sets it in {projects}."
        : $"{(property.Value.Length == 0 ? "Empty" : ValueText.Line(property.Value, 200))} in {projects}; set {PropertyPlace.Of(property)}.";

    private static string Default(PropertyEntry entry)
    {
        var value = entry.Default.Length == 0 ? "no value" : entry.Default;
        var elsewhere = entry.Elsewhere.Length == 0 ? "" : $"; {entry.Elsewhere}";
        return $"Default: {value}{elsewhere} ({entry.SetIn}).";
    }

    private static Explanation Unknown(string name, ExplainOptions options)
    {
        var known = options.Catalog.Properties.Select(p => p.Name).Concat(options.Projects.SelectMany(p => p.Properties?.Keys ?? []));
        var nearest = NearestName.Of(name, known.Where(n => n[0] != '_').Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal));
        return Explanation.Wrong(
            $"The property {ValueText.Quote(name)} is set by no project here and is not one of the policy",
            nearest is null
                ? "Write the name of a property, such as -p:StandardsProperty=TreatWarningsAsErrors"
                : $"Write -p:StandardsProperty={nearest} if that is meant");
    }
}
