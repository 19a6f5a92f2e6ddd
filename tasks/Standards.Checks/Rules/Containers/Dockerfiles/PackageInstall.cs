using Standards.Checks.Models.Images.Dockerfiles;

namespace Standards.Checks.Rules.Containers.Dockerfiles;

/// <summary>A command that installs packages.</summary>
/// <param name="Tool">Its program, such as <c>apt-get</c>.</param>
/// <param name="Verb">What it is told to do.</param>
/// <param name="Words">All its words.</param>
internal sealed record PackageInstall(string Tool, string Verb, string[] Words)
{
    private static readonly Dictionary<string, string[]> Verbs = new(StringComparer.Ordinal)
    {
        ["apt-get"] = ["install", "upgrade", "dist-upgrade"],
        ["apt"] = ["install", "upgrade", "full-upgrade"],
        ["apk"] = ["add"],
        ["dnf"] = ["install", "upgrade"],
        ["microdnf"] = ["install", "upgrade"],
        ["yum"] = ["install", "upgrade"],
        ["zypper"] = ["install", "in"],
        ["pip"] = ["install"],
        ["pip2"] = ["install"],
        ["pip3"] = ["install"],
    };

    // Short options may stand together: '-qqy'.
    private static readonly string[] Answers = ["--yes", "--assume-yes", "--assumeyes", "--non-interactive", "--quiet=2", "--force-yes"];

    private static readonly string[] Off = ["0", "false", "off", "no", "n", "f"];

    private static readonly string[] Prefixes = ["sudo", "exec", "time", "env", "!", "then", "do", "else", "if", "eatmydata"];

    /// <summary>The option by which the tool asks nothing.</summary>
    public string Answer => Tool == "zypper" ? "--non-interactive" : "-y";

    /// <summary>Whether it waits for an answer.</summary>
    public bool Asks => Tool is "apt-get" or "apt" or "dnf" or "microdnf" or "yum" or "zypper" && !Array.Exists(Words, IsAnswer) && !IsQuietTwice;

    private bool IsApt => Tool is "apt-get" or "apt";

    // To apt, '-q -q' is '-qq', which answers as well.
    private bool IsQuietTwice => IsApt && Words.Count(word => word is "-q" or "--quiet") > 1;

    /// <summary>The command; null for one that installs nothing, or that holds what a variable gives in front of its packages.</summary>
    public static PackageInstall? Read(string[] words)
    {
        var at = Array.FindIndex(words, w => !Prefixes.Contains(w, StringComparer.Ordinal) && !(w.Contains('=', StringComparison.Ordinal) && w[0] != '-'));
        if (at < 0 || !Verbs.TryGetValue(Launchers.NameOf(words[at]), out var verbs))
        {
            return null;
        }

        var rest = words[(at + 1)..];
        var verb = Array.Find(rest, w => verbs.Contains(w, StringComparer.Ordinal));
        return verb is null || rest[^1] == verb || IsCut(rest[^1]) || Array.Exists(rest, w => IsTrial(w) || IsOptions(w))
            ? null
            : new PackageInstall(Launchers.NameOf(words[at]), verb, words);
    }

    // '$(cat packages.txt) -y': what stands behind the parenthesis is not seen.
    private static bool IsCut(string word) => word[^1] == '$' || word.Contains('`', StringComparison.Ordinal);

    private static bool IsTrial(string word) => word is "--help" or "--dry-run" or "-s" or "--simulate" or "--download-only";

    /// <summary>What it leaves in the image, and how to leave it out; null for nothing.</summary>
    public (string What, string Fix)? Remains(DockerInstruction run, string settings)
    {
        var caches = run.Flags.Select(f => f.Value).Where(value => value.Contains("type=cache", StringComparison.Ordinal)).ToList();
        if (caches.Count > 0 && !(IsApt && caches.TrueForAll(IsOfArchives)))
        {
            return null;
        }

        return Tool switch
        {
            "apt-get" or "apt" => OfApt(run.Script, settings),
            "apk" => OfApk(run.Script),
            "pip" or "pip2" or "pip3" => OfPip(settings),
            _ => null,
        };
    }

    private (string What, string Fix)? OfApk(string script) => Has("--no-cache") || HoldsAny(script, "/var/cache/apk", "--purge")
        ? null
        : ("leaves the index of packages in the image", "Write 'apk add --no-cache'");

    private (string What, string Fix)? OfPip(string settings) =>
        Has("--no-cache-dir") || HoldsAny(settings, "no-cache-dir", "cache purge", "/.cache") || IsSwitchedOn(settings, "PIP_NO_CACHE_DIR")
            ? null
            : ("leaves its cache of packages in the image", $"Write '{Tool} install --no-cache-dir'");

    private (string What, string Fix)? OfApt(string script, string settings) =>
        !HoldsAny(script, "/var/lib/apt", "apt-get distclean", "apt distclean") && !HoldsAny(settings, "/var/lib/apt/lists", "/etc/apt/apt.conf.d/docker-clean")
            ? ("leaves the lists of packages in the image", "Write '&& rm -rf /var/lib/apt/lists/*' at the end of the same RUN")
        : Verb == "install" && IsApt && !Has("--no-install-recommends") && !HoldsAny(settings, "Install-Recommends", "install-recommends=false")
            ? ("brings packages that are only recommended", $"Write '{Tool} install --no-install-recommends'")
        : null;

    // The downloaded packages are mounted, and the lists stay in the image.
    private static bool IsOfArchives(string mount) =>
        mount.Contains("/var/cache/apt", StringComparison.Ordinal) && !mount.Contains('$', StringComparison.Ordinal);

    // 'ENV PIP_NO_CACHE_DIR=0' says no; the last word counts.
    private static bool IsSwitchedOn(string settings, string variable)
    {
        var at = settings.LastIndexOf(variable, StringComparison.Ordinal);
        var value = at < 0 ? "0" : settings.AsSpan(at + variable.Length).TrimStart("= \"'");
        var end = value.IndexOfAny(" \t\r\n\"';&");
        return !Off.Contains((end < 0 ? value : value[..end]).ToString(), StringComparer.OrdinalIgnoreCase);
    }

    // What a variable holds may be an option.
    private static bool IsOptions(string word) =>
        word[0] == '$' && (word.Contains("OPT", StringComparison.OrdinalIgnoreCase) || word.Contains("FLAG", StringComparison.OrdinalIgnoreCase)
            || word.Contains("ARG", StringComparison.OrdinalIgnoreCase));

    private bool Has(string option) => Words.Contains(option, StringComparer.Ordinal);

    private static bool HoldsAny(string text, params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            if (text.Contains(part, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAnswer(string word) =>
        Answers.Contains(word, StringComparer.Ordinal)
        || (word is ['-', not '-', ..] && (word.Contains('y', StringComparison.Ordinal) || word.Contains("qq", StringComparison.Ordinal) || word == "-n"
            || word.StartsWith("-q=2", StringComparison.Ordinal)));
}
