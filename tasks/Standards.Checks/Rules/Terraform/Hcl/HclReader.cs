using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Terraform.Hcl;

/// <summary>Reads the arguments and blocks of a file of HCL. What Terraform reads, this reads; it refuses less than Terraform does.</summary>
internal static class HclReader
{
    private const int MaxDepth = 100;

    public static (HclBody Body, HclProblem? Problem) Read(string text)
    {
        var (tokens, problem) = HclLexer.Read(text);
        var root = new HclBody();
        if (problem is not null)
        {
            return (root, problem);
        }

        var open = new Stack<HclBlock>();
        for (var at = 0; at < tokens.Count;)
        {
            var token = tokens[at];
            var body = open.TryPeek(out var block) ? block.Body : root;
            if (token.Kind == HclTokenKind.NewLine)
            {
                at++;
            }
            else if (token.Is("}") && open.TryPop(out _))
            {
                at++;
            }
            else if (token.Kind == HclTokenKind.Identifier && at + 1 < tokens.Count && tokens[at + 1].Is("="))
            {
                problem = ReadAttribute(tokens, ref at, body);
            }
            else if (token.Kind == HclTokenKind.Identifier && ReadHead(tokens, ref at) is { } opened)
            {
                body.Blocks.Add(opened);
                open.Push(opened);
                problem = open.Count > MaxDepth
                    ? new HclProblem(opened.Offset, "the blocks nest too deeply", $"Write at most {MaxDepth} blocks within each other")
                    : null;
            }
            else
            {
                problem = new HclProblem(
                    token.Start,
                    $"{ValueText.Quote(token.Value)} begins neither an argument nor a block",
                    "Write 'name = value', or 'type \"label\" {' with the brace in the same line");
            }

            if (problem is not null)
            {
                return (root, problem);
            }
        }

        return (
            root,
            open.TryPeek(out var left) ? new HclProblem(left.Offset, $"the block {ValueText.Quote(left.Type)} is not closed", "Write '}' at its end") : null);
    }

    // The head of a block up to its brace; null when it is none.
    private static HclBlock? ReadHead(List<HclToken> tokens, ref int at)
    {
        var labels = new List<string>();
        var next = at + 1;
        while (next < tokens.Count && tokens[next].Kind is HclTokenKind.Identifier or HclTokenKind.Text)
        {
            labels.Add(tokens[next++].Value);
        }

        if (next == tokens.Count || !tokens[next].Is("{"))
        {
            return null;
        }

        var block = new HclBlock(tokens[at].Value, labels, tokens[at].Start);
        at = next + 1;
        return block;
    }

    private static HclProblem? ReadAttribute(List<HclToken> tokens, ref int at, HclBody body)
    {
        var name = tokens[at];
        var first = at + 2;
        var brackets = new Stack<HclToken>();
        var i = first;
        for (; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (brackets.Count == 0 && (token.Kind == HclTokenKind.NewLine || token.Is("}")))
            {
                break;
            }

            if (HclExpression.Depth(token) > 0)
            {
                brackets.Push(token);
            }
            else if (HclExpression.Depth(token) < 0 && (!brackets.TryPop(out var opened) || !Fit(opened.Value, token.Value)))
            {
                return new HclProblem(token.Start, $"'{token.Value}' closes nothing that is open", "Remove it, or open the bracket");
            }
            else if (brackets.Count == 0 && i > first && IsOperand(token) && IsOperand(tokens[i - 1]))
            {
                return new HclProblem(
                    token.Start,
                    $"{ValueText.Quote(token.Value)} stands behind a value, without an operator",
                    "Write it in a line of its own, or put the whole text into double quotes");
            }
        }

        if (brackets.TryPop(out var left))
        {
            return new HclProblem(left.Start, $"'{left.Value}' is not closed", "Write the closing bracket");
        }

        if (i == first)
        {
            return new HclProblem(name.Start, $"the argument {ValueText.Quote(name.Value)} has no value", "Write its value in the same line");
        }

        body.Attributes.Add(new HclAttribute(name.Value, name.Start, new HclExpression(tokens, first, i)));
        at = i;
        return null;
    }

    private static bool Fit(string open, string close) => (open, close) is ("{", "}") or ("(", ")") or ("[", "]");

    private static bool IsOperand(HclToken token) => token.Kind is HclTokenKind.Identifier or HclTokenKind.Number or HclTokenKind.Text;
}
