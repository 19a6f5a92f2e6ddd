using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Images.Dockerfiles;

namespace Standards.Checks.Rules.Containers.Dockerfiles;

/// <summary>Compilers, SDKs and build tools that a stage installs and keeps, whatever it is built on.</summary>
internal static class InstalledCompilers
{
    private static readonly HashSet<string> Managers =
        new(StringComparer.Ordinal) { "apt-get", "apt", "apk", "dnf", "microdnf", "yum", "tdnf", "zypper", "aptitude" };

    private static readonly string[] Installs = ["install", "add", "in", "groupinstall"];

    private static readonly string[] Removals = ["purge", "remove", "autoremove", "del", "erase", "rm"];

    // What is unpacked or run from these addresses is a compiler.
    private static readonly (string Address, string Name)[] Downloads =
    [
        ("https://sh.rustup.rs", "the Rust compiler"),
        ("https://go.dev/dl/go", "the Go compiler"),
        ("https://golang.org/dl/go", "the Go compiler"),
        ("https://dl.google.com/go/go", "the Go compiler"),
    ];

    // Whole folders that the same layer takes away again.
    private static readonly string[] RemovedFolders =
        ["/usr/share/dotnet", "/usr/lib/dotnet", "/root/.cargo", "/root/.rustup", "/usr/local/cargo", "/usr/local/rustup", "/usr/local/go"];

    /// <summary>The first instruction that installs one, and how a message names it; null when there is none.</summary>
    /// <param name="stage">The stage that runs.</param>
    /// <param name="isNode">Whether it runs on Node.js, so that the tools of that are its own.</param>
    public static (DockerInstruction Run, string Name)? Find(DockerStage stage, bool isNode)
    {
        foreach (var run in stage.Chain.Where(i => i.Keyword == "RUN"))
        {
            if (Installed(run.Script, isNode) is { } name)
            {
                return (run, name);
            }
        }

        return null;
    }

    private static string? Installed(string script, bool isNode)
    {
        string[][] commands = [.. ScriptCommands.Of(script)];
        return (RemovesFolder(commands) ? null : Unpacked(script, commands)) ?? Package(script, commands, isNode);
    }

    private static string? Unpacked(string script, string[][] commands) => DotnetInstallScript.InstallsSdk(commands)
        ? "the .NET SDK"
        : Array.Find(Downloads, d => script.Contains(d.Address, StringComparison.Ordinal)).Name;

    private static string? Package(string script, string[][] commands, bool isNode)
    {
        // A virtual package and a variable hold packages whose names stand elsewhere.
        var removed = commands.SelectMany(Removed).ToHashSet(StringComparer.Ordinal);
        if (removed.Any(word => word.StartsWith('.') || word.Contains('$', StringComparison.Ordinal)))
        {
            return null;
        }

        // The package of NodeSource has npm in it; a distribution has a package for each.
        var hasNodeSource = !isNode && script.Contains("nodesource.com", StringComparison.Ordinal);
        var package = commands
            .SelectMany(words => Arguments(words, Installs))
            .Where(word => !removed.Contains(word))
            .FirstOrDefault(word =>
                BuildPackages.IsBuildTool(word) || (!isNode && BuildPackages.IsNodeTool(word)) || (hasNodeSource && word == "nodejs"));
        return package is null ? null : $"the package {ValueText.Quote(package)}";
    }

    private static IEnumerable<string> Removed(string[] words) => Arguments(words, Removals);

    // What stands behind a verb of a package manager: 'microdnf -y install --setopt=a=b gcc'.
    private static string[] Arguments(string[] words, string[] verbs)
    {
        var manager = Array.FindIndex(words, Managers.Contains);
        var verb = manager < 0 ? -1 : Array.FindIndex(words, manager + 1, w => verbs.Contains(w, StringComparer.Ordinal));
        return verb < 0 ? [] : [.. words[(verb + 1)..].Where(w => !w.StartsWith('-'))];
    }

    private static bool RemovesFolder(string[][] commands) =>
        commands.Any(words => words[0] == "rm" && words.Any(w => RemovedFolders.Contains(w.TrimEnd('/'), StringComparer.Ordinal)));
}
