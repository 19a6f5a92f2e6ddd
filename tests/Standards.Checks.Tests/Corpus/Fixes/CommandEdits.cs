using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Corpus.Fixes;

/// <summary>The commands that texts of fixes name, as far as they change files of a repository.</summary>
internal static class CommandEdits
{
    /// <summary>Does what the command does; false for one that is not known here, or that would fail.</summary>
    public static bool Run(string command, CorpusFiles files) => Words(command) switch
    {
        ["git", "mv", var from, var to] => files.Move(from, to),
        ["git", "rm", var path] => files.Remove(path),
        ["git", "rm", "-r", "--cached", var path] => files.Remove(path),
        ["dotnet", "sln", var solution, "add", .. var projects] => projects.All(p => AddProject(solution, p, files)),
        ["dotnet", "new", var template, .. var options] => Create(template, string.Join(' ', options), files),
        _ => false,
    };

    /// <summary>Whether a repair has what a command leaves; null for a text that is no command, or one that changes no file.</summary>
    public static bool? IsDone(string command, CorpusFiles before, CorpusFiles after) => Words(command) switch
    {
        ["git", .. var words] => IsGitDone(words, before, after),
        ["dotnet", .. var words] => IsDotnetDone(words, before, after),
        ["terraform", "init"] => after.Keys.Except(before.Keys).Any(p => p.EndsWith("/.terraform.lock.hcl", StringComparison.Ordinal)),
        ["terraform" or "docker" or "kubectl", ..] => true,
        _ => null,
    };

    private static bool? IsGitDone(string[] words, CorpusFiles before, CorpusFiles after) => words switch
    {
        ["mv", var from, var to] => before.ContainsKey(from) && !after.ContainsKey(from) && after.ContainsKey(to),
        ["rm", .., var path] => !after.Keys.Any(p => p == path || p.StartsWith(path + "/", StringComparison.Ordinal)),
        ["log" or "lfs", ..] => true,
        _ => null,
    };

    private static bool? IsDotnetDone(string[] words, CorpusFiles before, CorpusFiles after) => words switch
    {
        ["sln", var solution, "add", .. var projects] => projects.All(p => after[solution].Contains(p, StringComparison.Ordinal)),
        ["new", "tool-manifest"] => after.ContainsKey(".config/dotnet-tools.json"),
        ["new", var template, .. var options] when !options.Contains("--output") =>
            Rendered(template, string.Join(' ', options)).Any(f => !before.ContainsKey(f.Path) && after.ContainsKey(f.Path)),
        ["new" or "tool", ..] => true,
        _ => null,
    };

    private static bool AddProject(string solution, string project, CorpusFiles files)
    {
        if (!files.TryGetValue(solution, out var text) || !files.ContainsKey(project))
        {
            return false;
        }

        files[solution] = text.Replace("</Solution>", $"  <Project Path=\"{project}\" />\n</Solution>", StringComparison.Ordinal);
        return true;
    }

    // 'dotnet new' refuses to write over what is there.
    private static bool Create(string template, string options, CorpusFiles files)
    {
        var written = Rendered(template, options).ToArray();
        if (written.Length == 0 || written.Any(file => files.ContainsKey(file.Path)))
        {
            return false;
        }

        foreach (var (path, text) in written)
        {
            files[path] = text;
        }

        return true;
    }

    private static IEnumerable<(string Path, string Text)> Rendered(string template, string options) =>
        TemplateForms.Render(template, "Orders", $"{options} --team payments --owners acme/payments", TestDay.Text + "T08:30:00");

    private static string[] Words(string command) =>
    [
        .. System.Text.RegularExpressions.Regex.Matches(command, """
            "(?<word>[^"]*)"|(?<word>\S+)
            """.Trim()).Select(m => m.Groups["word"].Value),
    ];
}
