namespace Standards.Checks.Models.Ownership;

/// <summary>
/// Reads lines into rules. A pattern ends at the first space or tab without a backslash before it. GitHub: a <c>#</c> that begins a
/// word begins a comment, and a line with anything invalid is skipped as a whole. GitLab: only a line that begins with <c>#</c> is a
/// comment, what is no owner is passed over, and headings open sections.
/// </summary>
internal sealed class CodeownersParser
{
    private readonly CodeownersDialect _dialect;
    private readonly List<CodeownersRule> _rules = [];
    private readonly List<CodeownersProblem> _problems = [];
    private SectionHeading _section = SectionHeading.None;

    private CodeownersParser(CodeownersDialect dialect) => _dialect = dialect;

    public IReadOnlyList<CodeownersRule> Rules => _rules;

    public IReadOnlyList<CodeownersProblem> Problems => _problems;

    public int ProblemCount { get; private set; }

    public static CodeownersParser Parse(string text, CodeownersDialect dialect)
    {
        var parser = new CodeownersParser(dialect);
        var rest = text.AsSpan().TrimStart('\uFEFF');
        for (var line = 1; !rest.IsEmpty; line++)
        {
            // Not EnumerateLines: to a forge a form feed or U+2028 ends no line.
            var end = rest.IndexOf('\n');
            parser.Read(new LineCursor(end < 0 ? rest : rest[..end], line));
            rest = end < 0 ? [] : rest[(end + 1)..];
        }

        return parser;
    }

    private void Read(LineCursor line)
    {
        line.SkipSpaces();
        if (line.IsAtEnd || line.Current == '#')
        {
            return;
        }

        if (_dialect == CodeownersDialect.GitLab && SectionHeading.Begins(line.Rest))
        {
            ReadHeading(line);
            return;
        }

        var column = line.Column;
        var pattern = line.ReadPattern().ToString();
        if (PatternProblem(pattern) is { } kind)
        {
            Report(kind, pattern, line.Number, column);
            return;
        }

        var isExclusion = _dialect == CodeownersDialect.GitLab && pattern[0] == '!';
        pattern = isExclusion ? pattern[1..] : pattern;
        if (ReadOwners(ref line) is { } owners)
        {
            if (owners.Count == 0 && _dialect == CodeownersDialect.GitLab && !isExclusion)
            {
                owners = _section.Owners;
                ReportIf(owners.Count == 0, CodeownersProblemKind.MissingOwner, pattern, line.Number, column);
            }

            _rules.Add(new CodeownersRule(pattern, isExclusion ? [] : owners, line.Number, column, _section.Name, isExclusion));
        }
    }

    private void ReadHeading(LineCursor line)
    {
        var column = line.Column;
        if (SectionHeading.TryParse(ref line) is not { } heading)
        {
            Report(CodeownersProblemKind.Section, line.Rest.TrimEnd().ToString(), line.Number, column);
            return;
        }

        _section = heading with { Owners = ReadOwners(ref line) ?? [] };
    }

    /// <summary>The owners up to the end of the line; null when the line is to be skipped.</summary>
    private IReadOnlyList<string>? ReadOwners(ref LineCursor line)
    {
        var owners = new List<string>();
        var reported = false;
        for (line.SkipSpaces(); !line.IsAtEnd; line.SkipSpaces())
        {
            var column = line.Column;
            var word = line.ReadWord();
            if (word[0] == '#')
            {
                if (_dialect == CodeownersDialect.GitHub)
                {
                    break;
                }

                ReportIf(!reported, CodeownersProblemKind.InlineComment, word.ToString(), line.Number, column);
                reported = true;
            }
            else if (OwnerForm.IsValid(word, _dialect))
            {
                owners.Add(word.ToString());
            }
            else
            {
                // One finding a line: what follows the first mistake is mostly the same mistake.
                ReportIf(!reported, CodeownersProblemKind.Owner, word.ToString(), line.Number, column);
                reported = true;
                if (_dialect == CodeownersDialect.GitHub)
                {
                    return null;
                }
            }
        }

        return owners.Count == 0 ? [] : owners;
    }

    private CodeownersProblemKind? PatternProblem(string pattern)
    {
        if (pattern.Length > Codeowners.MaxPatternLength)
        {
            return CodeownersProblemKind.LongPattern;
        }

        if (EndsInBackslash(pattern))
        {
            return CodeownersProblemKind.LoneBackslash;
        }

        if (_dialect == CodeownersDialect.GitLab)
        {
            return null;
        }

        return pattern switch
        {
            ['!', ..] => CodeownersProblemKind.Negation,
            ['\\', '#', ..] => CodeownersProblemKind.EscapedHash,
            "/" => CodeownersProblemKind.LoneSlash,
            _ when HasRange(pattern) => CodeownersProblemKind.Range,
            _ when pattern.Contains("***", StringComparison.Ordinal) => CodeownersProblemKind.TripleAsterisk,
            _ => null,
        };
    }

    private static bool EndsInBackslash(string pattern) => (pattern.Length - pattern.AsSpan().TrimEnd('\\').Length) % 2 == 1;

    private static bool HasRange(string pattern)
    {
        var open = -1;
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\')
            {
                i++;
            }
            else if (pattern[i] == '[' && open < 0)
            {
                open = i;
            }
            else if (pattern[i] == ']' && open >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private void ReportIf(bool condition, CodeownersProblemKind kind, string value, int line, int column)
    {
        if (condition)
        {
            Report(kind, value, line, column);
        }
    }

    private void Report(CodeownersProblemKind kind, string value, int line, int column)
    {
        if (ProblemCount++ < Codeowners.MaxProblems)
        {
            _problems.Add(new CodeownersProblem(kind, value, line, column));
        }
    }
}
