using Standards.Checks.Foundation.Processes;

namespace Standards.Checks.Foundation.Git;

/// <summary>Which files outside the work tree decide what git ignores.</summary>
internal static class GitConfiguration
{
    /// <summary>Absolute paths, also of files that do not exist and would count if they did; null when that cannot be told.</summary>
    public static HashSet<string>? Read(
        GitDirectory git, GitCommand command, RepositoryReaderOptions options, CancellationToken cancellationToken)
    {
        var answer = command.Run("", [], cancellationToken, "config", "--list", "--show-origin", "--includes", "-z");
        if (answer.Output is null)
        {
            return null;
        }

        var environment = options.Environment ?? InheritedEnvironment();
        var home = environment.GetValueOrDefault("HOME") ?? environment.GetValueOrDefault("USERPROFILE");
        if (string.IsNullOrEmpty(home))
        {
            return null;
        }

        var personal = environment.GetValueOrDefault("XDG_CONFIG_HOME") is { Length: > 0 } xdg ? xdg : Path.Combine(home, ".config");
        var files = new HashSet<string>(StringComparer.Ordinal)
        {
            Path.Combine(git.CommonPath, "config"),
            Path.Combine(git.Path, "config.worktree"),
            Path.Combine(git.CommonPath, "info", "exclude"),
            Path.Combine(home, ".gitconfig"),
            Path.Combine(personal, "git", "config"),
            environment.GetValueOrDefault("GIT_CONFIG_GLOBAL") ?? "",
            environment.GetValueOrDefault("GIT_CONFIG_SYSTEM") ?? "/etc/gitconfig",
        };

        var excludes = Path.Combine(personal, "git", "ignore");
        var fields = answer.Fields();
        for (var i = 0; i + 1 < fields.Count; i += 2)
        {
            var origin = fields[i].StartsWith("file:", StringComparison.Ordinal) ? Path.GetFullPath(fields[i][5..], git.WorkTree) : "";
            files.Add(origin);

            // Key, line feed, value.
            var (key, value) = fields[i + 1].IndexOf('\n') is var end and >= 0
                ? (fields[i + 1][..end], fields[i + 1][(end + 1)..])
                : (fields[i + 1], "");
            if (key == "core.excludesfile")
            {
                excludes = value;
            }
            else if (key.StartsWith("includeif.onbranch:", StringComparison.Ordinal))
            {
                // Follows the branch, which is no file of configuration.
                return null;
            }
            else if (key == "include.path" || key.StartsWith("includeif.", StringComparison.Ordinal))
            {
                if (Expand(value, home, Path.GetDirectoryName(origin)) is not { } included)
                {
                    return null;
                }

                files.Add(included);
            }
        }

        if (Expand(excludes, home, null) is not { } global)
        {
            return null;
        }

        files.Add(global);
        files.Remove("");
        AddTargets(files);
        return files;
    }

    // Git follows links to these files, and a link's own time stamp does not change with its target.
    private static void AddTargets(HashSet<string> files)
    {
        foreach (var file in files.ToArray())
        {
            var info = new FileInfo(file);
            if (info.LinkTarget is not null && info.ResolveLinkTarget(returnFinalTarget: true) is { } target)
            {
                files.Add(target.FullName);
            }
        }
    }

    private static string? Expand(string path, string home, string? relativeTo) => path switch
    {
        "" => "",
        _ when path.StartsWith("~/", StringComparison.Ordinal) => Path.Combine(home, path[2..]),
        _ when path[0] is '~' or '%' => null,
        _ when Path.IsPathFullyQualified(path) => path,
        _ => string.IsNullOrEmpty(relativeTo) ? null : Path.GetFullPath(path, relativeTo),
    };

    private static Dictionary<string, string> InheritedEnvironment() =>
        ProcessRequest.InheritedEnvironment().ToDictionary(static v => v.Key, static v => v.Value ?? "");
}
