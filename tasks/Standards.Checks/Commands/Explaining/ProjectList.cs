namespace Standards.Checks.Commands.Explaining;

/// <summary>Names projects, or counts them when they are many.</summary>
internal static class ProjectList
{
    private const int MaxNamed = 3;

    public static string Of(IEnumerable<ProjectView> projects)
    {
        var paths = projects.Select(p => p.Path).Order(StringComparer.Ordinal).ToList();
        return paths.Count <= MaxNamed
            ? string.Join(", ", paths)
            : $"{string.Join(", ", paths.Take(MaxNamed))} and {Counted.Of(paths.Count - MaxNamed, "more project")}";
    }
}
