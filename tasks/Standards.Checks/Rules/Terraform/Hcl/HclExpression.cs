namespace Standards.Checks.Rules.Terraform.Hcl;

/// <summary>The value of an argument: a part of the tokens of its file. What is computed is not known.</summary>
/// <param name="Tokens">All tokens of the file.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index behind its last token.</param>
internal sealed record HclExpression(IReadOnlyList<HclToken> Tokens, int First, int End)
{
    /// <summary>Where it begins in the file.</summary>
    public int Offset => Tokens[First].Start;

    /// <summary>The text that it is, when it is one without templates; null otherwise.</summary>
    public string? Literal => End == First + 1 && Tokens[First] is { Kind: HclTokenKind.Text, IsTemplate: false } token ? token.Value : null;

    /// <summary>The keyword or reference that it is, such as <c>true</c> or <c>var.tags</c>; empty when it is something else.</summary>
    public string Reference
    {
        get
        {
            for (var i = First; i < End; i++)
            {
                if (End - First > 9 || !((i - First) % 2 == 0 ? Tokens[i].Kind == HclTokenKind.Identifier : Tokens[i].Is(".")))
                {
                    return "";
                }
            }

            return string.Concat(Tokens.Skip(First).Take(End - First).Select(t => t.Value));
        }
    }

    /// <summary>Whether it is an object or a map, written out.</summary>
    public bool IsObject =>
        Tokens[First].Is("{") && Tokens[End - 1].Is("}") && !(First + 1 < End && Tokens[First + 1] is { Kind: HclTokenKind.Identifier, Value: "for" });

    /// <summary>The entries of an object; a key that is computed is null.</summary>
    public IEnumerable<(string? Key, HclExpression Value)> Entries
    {
        get
        {
            foreach (var (first, end) in IsObject ? Parts(First + 1, End - 1, isObject: true) : [])
            {
                // 'key = value', 'key : value', '"key" = value', '(expression) = value'.
                var sign = first + 1;
                var depth = Depth(Tokens[first]);
                while (sign < end && (depth > 0 || !(Tokens[sign].Is("=") || Tokens[sign].Is(":"))))
                {
                    depth += Depth(Tokens[sign++]);
                }

                var value = sign + 1;
                while (value < end && Tokens[value].Kind == HclTokenKind.NewLine)
                {
                    value++;
                }

                if (value < end)
                {
                    yield return (
                        sign == first + 1 && Tokens[first] is { Kind: HclTokenKind.Identifier or HclTokenKind.Text, IsTemplate: false } key ? key.Value : null,
                        this with { First = value, End = end });
                }
            }
        }
    }

    /// <summary>The arguments of a call of a function; none when it is no such call.</summary>
    public IEnumerable<HclExpression> Arguments(string function) =>
        End - First > 3
            && Tokens[First] is { Kind: HclTokenKind.Identifier } name
            && name.Value == function
            && Tokens[First + 1].Is("(")
            && Tokens[End - 1].Is(")")
            ? Parts(First + 2, End - 1, isObject: false).Select(p => this with { First = p.First, End = p.End })
            : [];

    /// <summary>How a token changes the number of open brackets.</summary>
    public static int Depth(HclToken token) =>
        token.Kind != HclTokenKind.Symbol ? 0 : token.Value is "{" or "(" or "[" ? 1 : token.Value is "}" or ")" or "]" ? -1 : 0;

    // Items between commas, in an object also between lines.
    private IEnumerable<(int First, int End)> Parts(int from, int to, bool isObject)
    {
        var depth = 0;
        var first = from;
        for (var i = from; i <= to; i++)
        {
            if (i == to || (depth == 0 && (Tokens[i].Is(",") || (isObject && Tokens[i].Kind == HclTokenKind.NewLine && !IsOpenEntry(first, i)))))
            {
                while (first < i && Tokens[first].Kind == HclTokenKind.NewLine)
                {
                    first++;
                }

                var end = i;
                while (end > first && Tokens[end - 1].Kind == HclTokenKind.NewLine)
                {
                    end--;
                }

                if (end > first)
                {
                    yield return (first, end);
                }

                first = i + 1;
            }
            else
            {
                depth += Depth(Tokens[i]);
            }
        }
    }

    // 'key =' at the end of a line goes on in the next one.
    private bool IsOpenEntry(int first, int i) => i > first && (Tokens[i - 1].Is("=") || Tokens[i - 1].Is(":"));
}
