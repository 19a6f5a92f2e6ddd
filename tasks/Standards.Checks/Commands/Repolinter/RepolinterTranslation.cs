using System.Globalization;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Commands.Repolinter;

/// <summary>Translates one rule of repolinter. What has no counterpart gets a reason, what changes its meaning a note.</summary>
internal sealed class RepolinterTranslation(RepolinterRule rule)
{
    // Options about words and context of repolinter's own output.
    private static readonly string[] Wording =
    [
        "human-readable-content", "human-readable-pattern", "human-readable-message", "pass-message", "display-result-context", "context-char-length",
    ];

    private readonly HashSet<string> _used = new(Wording, StringComparer.Ordinal);

    // The globs without what was added for case and folders: people are told these.
    private IReadOnlyList<string> _written = [];

    /// <summary>What the rule becomes; empty when it has no counterpart.</summary>
    public List<RepolinterDemand> Demands { get; } = [];

    /// <summary>Why it has no counterpart.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>What the demands do in another way.</summary>
    public List<string> Notes { get; } = [];

    public RepolinterTranslation Translate()
    {
        Reason = TranslateType() ?? "";
        if (Reason.Length > 0)
        {
            Demands.Clear();
            return this;
        }

        foreach (var option in rule.Options?.Entries.Select(e => e.Key.Value).Where(key => !_used.Contains(key)) ?? [])
        {
            Notes.Add($"its option {ValueText.Quote(option)} is not carried over");
        }

        if (rule.Url.Length > 0 && !rule.Url.StartsWith("https://", StringComparison.Ordinal))
        {
            Notes.Add("its 'policyUrl' is not carried over, as it does not begin with https://");
        }

        Notes.AddRange(rule.Ignored.Select(key => $"its {ValueText.Quote(key)} is not carried over"));
        return this;
    }

    /// <summary>Texts of the policy: YAML in single quotes, which change nothing but a quote.</summary>
    public static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private string? TranslateType() => rule.Type switch
    {
        "file-existence" => Exists(folders: Flag("dirs"), files: true),
        "directory-existence" => Exists(folders: true, files: false),
        "file-or-directory-existence" => Exists(folders: true, files: true),
        "apache-notice" => Exists(["NOTICE*"], "file"),
        "file-not-exists" => Absent("globsAll"),
        "file-type-exclusion" => Absent("type"),
        "file-contents" => Text(Globs("globsAll", "files"), isForbidden: false),
        "file-not-contents" => Text(Globs("globsAll", "files"), isForbidden: true),
        "any-file-contents" => AnyText(),
        "file-starts-with" => StartsWith(),
        "best-practices-badge-present" => Badge(),
        "file-hash" or "file-hashes-not-exist" => "hashes of files are not compared",
        "file-no-broken-links" => "links are not followed",
        "git-grep-commits" or "git-grep-log" or "git-list-tree" or "git-regex-tag-names" => "the history of the repository is not read",
        "git-working-tree" => "nothing is left to check: the files of the repository are read from git",
        "json-schema-passes" => "JSON schemas are not evaluated; declare 'value' rules for the keys that matter",
        "large-file" => "sizes of files are not checked",
        "license-detectable-by-licensee" => "licences are not told by their text; declare a 'text' rule for LICENSE",
        "" => "it has no type",
        _ => $"the type {ValueText.Quote(rule.Type)} is unknown",
    };

    private string? Exists(bool folders, bool files)
    {
        var globs = Globs("globsAny", "files", "directories");
        return RepolinterGlobs.Refuse(globs)
            ?? Exists([.. globs.SelectMany(g => Places(g, folders, files))], files ? "file" : "folder");
    }

    private string? Exists(IReadOnlyList<string> globs, string noun)
    {
        _used.Add("fail-message");
        Demands.Add(new RepolinterDemand($"exists: {List(globs)}", $"Add a {noun} that matches {Or(_written.Count > 0 ? _written : globs)}"));
        return null;
    }

    private static IEnumerable<string> Places(string glob, bool folders, bool files)
    {
        if (files)
        {
            yield return glob;
        }

        if (folders)
        {
            yield return RepolinterGlobs.Below(glob);
        }
    }

    private string? Absent(string key)
    {
        var globs = Globs(key);
        var folders = Flag("dirs");
        if (RepolinterGlobs.Refuse(globs) is { } reason)
        {
            return reason;
        }

        Demands.Add(new RepolinterDemand($"absent: {List([.. globs, .. folders ? globs.Select(RepolinterGlobs.Below) : []])}", "Remove the file"));
        return null;
    }

    private string? Text(IReadOnlyList<string> globs, bool isForbidden)
    {
        var pattern = Option("content");
        if ((RepolinterGlobs.Refuse(globs) ?? RefusePattern(pattern)) is { } reason)
        {
            return reason;
        }

        var fix = Option("human-readable-content") is { Length: > 0 } words
            ? $"Write what is missing into the file: {words}"
            : $"Write a text that matches '{pattern}' into the file";
        Demands.Add(new RepolinterDemand(
            $"text: {{ files: {List(globs)}, {(isForbidden ? "notMatches" : "matches")}: {Quote(pattern)}{Flags()} }}",
            isForbidden ? "Remove the text" : ValueText.Line(fix, 300)));
        AddExistence(Flag("fail-on-non-existent"), globs);
        return null;
    }

    private string? AnyText()
    {
        var globs = Globs("globsAny", "globsAll", "files");
        return globs is [var only] && !only.AsSpan().ContainsAny("*?{!")
            ? Text(globs, isForbidden: false)
            : "it wants the text in any one of several files, but a rule here asks every file that its globs match";
    }

    private string? StartsWith()
    {
        var globs = Globs("globsAll", "files").ToList();
        var patterns = RepolinterFile.Texts(Node("patterns"));
        if (!int.TryParse(Option("lineCount"), NumberStyles.None, CultureInfo.InvariantCulture, out var lines) || lines < 1 || patterns.Count == 0)
        {
            return "it has no 'lineCount' or no 'patterns'";
        }

        if (Node("skip-paths-matching") is YamlMapping skipped)
        {
            if (RepolinterFile.Texts(RepolinterFile.Find(skipped, "patterns")).Count > 0)
            {
                return "it leaves out paths by regular expression; write them as globs that begin with '!'";
            }

            globs.AddRange(RepolinterFile.Texts(RepolinterFile.Find(skipped, "extensions")).Select(e => $"!**/*.{e}"));
        }

        if ((RepolinterGlobs.Refuse(globs) ?? patterns.Select(RefusePattern).FirstOrDefault(r => r is not null)) is { } reason)
        {
            return reason;
        }

        if (Flag("skip-binary-files"))
        {
            Notes.Add("binary files are not left out: name the kinds of files that are meant");
        }

        foreach (var pattern in patterns)
        {
            Demands.Add(new RepolinterDemand(
                string.Create(CultureInfo.InvariantCulture, $"text: {{ files: {List(globs)}, matches: {Quote(pattern)}{Flags()}, firstLines: {lines} }}"),
                string.Create(CultureInfo.InvariantCulture, $"Write a line that matches '{ValueText.Line(pattern, 200)}' into the first {lines} of the file"),
                patterns.Count > 1 ? ValueText.Line(pattern, 60) : ""));
        }

        AddExistence(!(Flag("succeed-on-non-exist") | Flag("succeed-on-non-existent")), globs);
        return null;
    }

    private string? Badge()
    {
        if (Option("minPercentage") is not ("" or "0"))
        {
            return "it asks a web service for the level of the badge";
        }

        Demands.Add(new RepolinterDemand(
            "text: { files: ['README*', 'readme*', 'Readme*'], matches: "
                + "'bestpractices\\.(coreinfrastructure\\.org|dev)(/\\w+)?/projects/\\d+', flags: [ignoreCase] }",
            "Add the badge to the README"));
        return null;
    }

    // 'file-contents' is silent when no file is there, unless told otherwise.
    private void AddExistence(bool isWanted, IReadOnlyList<string> globs)
    {
        if (isWanted)
        {
            Demands.Add(new RepolinterDemand($"exists: {List(globs)}", $"Add a file that matches {Or(_written)}", "the file exists"));
        }
    }

    private string? RefusePattern(string pattern)
    {
        if (pattern.Length == 0)
        {
            return "it has no pattern";
        }

        var flags = Option("flags");
        var acrossLines = (string[])["\\n", "\\r", "[\\s\\S]", "[\\S\\s]", "[\\d\\D]", "[\\w\\W]", "[^]"];
        if (flags.Contains('s', StringComparison.Ordinal)
            || pattern.Any(c => c is '\n' or '\r')
            || Array.Exists(acrossLines, a => pattern.Contains(a, StringComparison.Ordinal)))
        {
            return $"the pattern {ValueText.Quote(pattern)} reaches over several lines, but patterns are matched line by line";
        }

        if (!flags.Contains('m', StringComparison.Ordinal) && (pattern.StartsWith('^') || pattern.EndsWith('$')))
        {
            Notes.Add("'^' and '$' mean begin and end of a line, not of the file");
        }

        return null;
    }

    private string Flags()
    {
        var flags = Option("flags");
        if (flags.Any(f => f is not ('i' or 'g' or 'm' or 'u')))
        {
            Notes.Add($"of the flags {ValueText.Quote(flags)} only 'i' has a counterpart");
        }

        return flags.Contains('i', StringComparison.Ordinal) ? ", flags: [ignoreCase]" : "";
    }

    private IReadOnlyList<string> Globs(params string[] keys)
    {
        var globs = keys.Select(key => RepolinterFile.Texts(Node(key))).FirstOrDefault(list => list.Count > 0) ?? [];
        _written = globs;
        if (!Flag("nocase"))
        {
            return globs;
        }

        Notes.Add("globs know case: the usual spellings of the name are listed, not every mixture of capitals");
        return [.. globs.SelectMany(RepolinterGlobs.Spellings)];
    }

    private bool Flag(string key) => Option(key) == "true";

    private string Option(string key) => RepolinterFile.Text(Node(key));

    private YamlNode? Node(string key)
    {
        _used.Add(key);
        return RepolinterFile.Find(rule.Options, key);
    }

    private static string List(IReadOnlyList<string> globs) => $"[{string.Join(", ", globs.Select(Quote))}]";

    private static string Or(IReadOnlyList<string> globs) =>
        string.Join(" or ", globs.Where(g => !g.StartsWith('!')).Take(3).Select(g => $"'{ValueText.Line(g, 60)}'"));
}
