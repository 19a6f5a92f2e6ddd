namespace Standards.Checks.Foundation.Git;

/// <summary>
/// Finds a program in PATH. The framework would look into the current directory first, where a repository could keep a
/// program of that name.
/// </summary>
internal static class GitProgram
{
    /// <summary>The absolute path of the program, or null.</summary>
    public static string? Find(string name, IDictionary<string, string?> environment)
    {
        if (Path.IsPathFullyQualified(name))
        {
            return File.Exists(name) ? name : null;
        }

        var file = OperatingSystem.IsWindows() ? name + ".exe" : name;
        var path = environment.TryGetValue("PATH", out var value) ? value ?? "" : "";
        foreach (var folder in path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            if (Path.IsPathFullyQualified(folder) && Path.Combine(folder, file) is var candidate && File.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
