using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Images.Dockerfiles;

namespace Standards.Checks.Rules.Containers.Dockerfiles;

/// <summary>Compilers and SDKs that a stage installs and keeps, whatever it is built on.</summary>
internal static class InstalledCompilers
{
    // A longer one is data; nobody installs packages in it.
    private const int MaxScript = 64 * 1024;

    private static readonly char[] Blanks = [' ', '\t', '\n', '\r', '\\', '"', '\''];

    private static readonly HashSet<string> Managers =
        new(StringComparer.Ordinal) { "apt-get", "apt", "apk", "dnf", "microdnf", "yum", "tdnf", "zypper", "aptitude" };

    private static readonly HashSet<string> Packages = new(StringComparer.Ordinal)
    {
        "build-essential", "build-base", "gcc", "g++", "clang", "golang", "golang-go", "go", "rust", "rustc", "cargo", "maven", "gradle", "default-jdk",
        "default-jdk-headless",
    };

    // 'apt-get purge gcc', 'apk del .build-deps' in the same layer take away what it has compiled with.
    private static readonly string[] Removals =
        [" purge ", " remove ", " autoremove", " del ", " erase ", "rm -rf /usr/share/dotnet", "rm -rf /usr/lib/dotnet", "rm -rf /root/.cargo"];

    /// <summary>The first instruction that installs one, and how a message names it; null when there is none.</summary>
    public static (DockerInstruction Run, string Name)? Find(DockerStage stage)
    {
        foreach (var run in stage.Chain.Where(i => i.Keyword == "RUN"))
        {
            var script = run.Script;
            if (script.Length <= MaxScript && !Array.Exists(Removals, r => script.Contains(r, StringComparison.Ordinal)) && Installed(script) is { } name)
            {
                return (run, name);
            }
        }

        return null;
    }

    private static string? Installed(string script)
    {
        foreach (var command in script.Split([';', '&', '|', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var words = command.Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
            if (Script(words) is { } sdk)
            {
                return sdk;
            }

            var manager = Array.FindIndex(words, Managers.Contains);
            if (manager >= 0 && Array.FindIndex(words, manager + 1, w => w is "install" or "add" or "in") is var install and > 0)
            {
                if (Array.Find(words[(install + 1)..], IsCompiler) is { } package)
                {
                    return $"the package {ValueText.Quote(package)}";
                }
            }
        }

        return null;
    }

    // The script of Microsoft installs the SDK unless it is asked for a runtime.
    private static string? Script(string[] words) =>
        Array.Exists(words, w => w.EndsWith("dotnet-install.sh", StringComparison.Ordinal))
        && !words.Any(w => w is "--runtime" or "-Runtime" or "chmod" or "curl" or "wget" or "rm")
            ? "the .NET SDK"
            : null;

    // 'dotnet-sdk-10.0', 'dotnet10-sdk', 'openjdk-21-jdk-headless', 'gcc=12.2.0', 'clang-19'.
    private static bool IsCompiler(string word)
    {
        var name = word.Split('=', '~', '<', '>')[0];
        return Packages.Contains(name)
            || name.StartsWith("dotnet-sdk", StringComparison.Ordinal)
            || (name.StartsWith("dotnet", StringComparison.Ordinal) && name.EndsWith("-sdk", StringComparison.Ordinal))
            || (name.StartsWith("openjdk", StringComparison.Ordinal) && name.Contains("-jdk", StringComparison.Ordinal))
            || (name.StartsWith("gcc-", StringComparison.Ordinal) && name.AsSpan(4).IndexOfAnyExceptInRange('0', '9') < 0);
    }
}
