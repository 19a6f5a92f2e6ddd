namespace Standards.Checks.Models.Ownership;

/// <summary>
/// A CODEOWNERS file. The last rule that matches a path says who owns it; a rule without owners takes them away. For GitLab that
/// holds within a section, and the owners of all sections together own the path. Lines that the forge cannot use are
/// <see cref="Problems"/> and have no effect. Can be used from several threads.
/// </summary>
public sealed class Codeowners
{
    /// <summary>Characters of a pattern; no path that git can check out is longer.</summary>
    public const int MaxPatternLength = 4096;

    /// <summary>How many <see cref="Problems"/> are kept; <see cref="ProblemCount"/> counts them all.</summary>
    public const int MaxProblems = 1000;

    // Less than a second. 1,000 patterns that are all compared with 16,000 names take half of it.
    private const long MaxWork = 32_000_000;

    private readonly PatternIndex _index = new();
    private readonly Dictionary<string, int> _sections = new(StringComparer.OrdinalIgnoreCase) { [""] = 0 };
    private readonly int[] _replacedBy;

    private Codeowners(CodeownersParser parser, CodeownersDialect dialect)
    {
        (Rules, Problems, ProblemCount) = (parser.Rules, parser.Problems, parser.ProblemCount);
        _replacedBy = new int[Rules.Count];
        Array.Fill(_replacedBy, -1);
        for (var i = 0; i < Rules.Count; i++)
        {
            var rule = Rules[i];
            if (!_sections.TryGetValue(rule.Section, out var section))
            {
                _sections.Add(rule.Section, section = _sections.Count);
            }

            var replaced = _index.Add(CodeownersPattern.Parse(rule.Pattern, dialect), section, RuleRank.Of(i, rule.IsExclusion));
            if (replaced >= 0)
            {
                _replacedBy[RuleRank.Rule(replaced)] = i;
            }
        }
    }

    /// <summary>The valid rules in the order of the file.</summary>
    public IReadOnlyList<CodeownersRule> Rules { get; }

    /// <summary>What the forge cannot use, in the order of the file, at most <see cref="MaxProblems"/>.</summary>
    public IReadOnlyList<CodeownersProblem> Problems { get; }

    /// <summary>How many problems there are.</summary>
    public int ProblemCount { get; }

    /// <summary>Reads a file. Any text is accepted, with any line ends and with or without a byte order mark.</summary>
    public static Codeowners Parse(string text, CodeownersDialect dialect = CodeownersDialect.GitHub) =>
        new(CodeownersParser.Parse(text, dialect), dialect);

    /// <summary>The owners of a path, each once, as written; empty when it has none.</summary>
    /// <param name="path">Path of a file from the root of the repository, with <c>/</c> and without a leading one. It need not exist.</param>
    public IReadOnlyList<string> OwnersOf(string path) => OwnersOf(new OwnerWalk(_index, _sections.Count).Ranks(path, 0));

    /// <summary>The rules that decide about a path: none, one, or for GitLab one a section, in the order of the sections.</summary>
    /// <inheritdoc cref="OwnersOf(string)"/>
    public IReadOnlyList<CodeownersRule> RulesFor(string path) => RulesOf(new OwnerWalk(_index, _sections.Count).Ranks(path, 0));

    /// <summary>The rule that takes exactly the same files as an earlier one of its section and stands instead of it, or null.</summary>
    internal CodeownersRule? ReplacementOf(int rule) => _replacedBy[rule] is var later and >= 0 ? Rules[later] : null;

    /// <summary>The number of a rule's section in the arrays of an <see cref="OwnershipMap"/>.</summary>
    internal int SectionOf(int rule) => _sections[Rules[rule].Section];

    internal IReadOnlyList<string> OwnersOf(int[] ranks) => RulesOf(ranks) switch
    {
        [] => [],
        [{ Owners.Count: < 2 } rule] => rule.Owners,
        var rules => [.. rules.SelectMany(r => r.Owners).Distinct(StringComparer.OrdinalIgnoreCase)],
    };

    internal IReadOnlyList<CodeownersRule> RulesOf(int[] ranks) => ranks is [var only]
        ? only < 0 ? [] : [Rules[RuleRank.Rule(only)]]
        : [.. ranks.Where(rank => rank >= 0).Select(rank => Rules[RuleRank.Rule(rank)])];

    /// <summary>The winners of all paths, which are in ordinal order.</summary>
    internal OwnershipMap Map(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var first = new int[Rules.Count];
        Array.Fill(first, -1);
        var walk = new OwnerWalk(_index, _sections.Count, first);
        var ranks = new int[paths.Count][];
        for (var i = 0; i < ranks.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ranks[i] = walk.Ranks(paths[i], i);
            if (walk.Work > MaxWork)
            {
                return new OwnershipMap([], [], IsComplete: false);
            }
        }

        return new OwnershipMap(ranks, first, IsComplete: true);
    }
}
