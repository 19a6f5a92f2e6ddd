using Standards.Checks.Foundation.Processes;

namespace Standards.Checks.Foundation.Git;

/// <summary>How git is started, whoever reads what it says.</summary>
internal static class GitStart
{
    /// <summary>What git is started with: in a folder, without the caller's redirections. Null when there is no git.</summary>
    /// <param name="folder">Absolute path.</param>
    /// <param name="options">Which git, and with which environment.</param>
    /// <param name="indexFile">Absolute path of the index that it takes; null for the repository's own.</param>
    /// <param name="arguments">Its arguments.</param>
    public static ProcessRequest? Describe(string folder, RepositoryReaderOptions options, string? indexFile, IReadOnlyList<string> arguments)
    {
        var environment = options.Environment is { } given ? ProcessRequest.EnvironmentOf(given) : ProcessRequest.InheritedEnvironment();
        GitEnvironment.Clean(environment);
        if (GitProgram.Find(options.GitProgram, environment) is not { } program)
        {
            return null;
        }

        if (indexFile is not null)
        {
            environment["GIT_INDEX_FILE"] = indexFile;
        }

        // A file system monitor is a program that the repository's configuration names: it would run, and outlive us.
        return new ProcessRequest(program, ["-c", "core.fsmonitor=false", .. arguments]) { Folder = folder, Environment = environment };
    }
}
