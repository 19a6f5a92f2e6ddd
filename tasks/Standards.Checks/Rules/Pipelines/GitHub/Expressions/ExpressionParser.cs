namespace Standards.Checks.Rules.Pipelines.GitHub.Expressions;

/// <summary>
/// Reads an expression of GitHub Actions by the precedence of its operators, with a stack of its own: brackets may nest as deep as the host allows without
/// a deep call stack, and the time is linear. Grammar and bounds are those of the runner
/// (<see href="https://docs.github.com/actions/reference/workflows-and-actions/expressions"/>).
/// </summary>
internal sealed class ExpressionParser(string text)
{
    /// <summary>The host refuses an expression whose parts nest deeper; groups in brackets do not count.</summary>
    public const int MaxDepth = 50;

    /// <summary>The host refuses a longer expression.</summary>
    public const int MaxLength = 21_000;

    private const string Endings = ")],";

    private readonly ExpressionLexer _lexer = new(text);
    private readonly List<ExpressionNode> _operands = [];
    private readonly Stack<OpenOperator> _open = new();
    private bool _isOperandNext = true;
    private ExpressionProblem? _problem;

    /// <summary>The expression, or its first problem; neither for one without a token.</summary>
    public static (ExpressionNode? Root, ExpressionProblem? Problem) Parse(string text)
    {
        if (text.Length > MaxLength)
        {
            return (null, new ExpressionProblem(0, $"an expression has more than {MaxLength} characters", "Split it"));
        }

        var parser = new ExpressionParser(text);
        return (parser.Read(), parser._problem);
    }

    private ExpressionNode? Read()
    {
        var token = _lexer.Next(isAfterOperand: false);
        if (token.Kind == ExpressionTokenKind.End)
        {
            return null;
        }

        while (token.Kind != ExpressionTokenKind.End)
        {
            if (!(_isOperandNext ? Operand(token) : Operator(token)))
            {
                return null;
            }

            token = _lexer.Next(!_isOperandNext);
        }

        return Finish();
    }

    private ExpressionNode? Finish()
    {
        if (_isOperandNext)
        {
            return Fail(text.TrimEnd().Length, "an expression ends where a value must follow", "Complete it");
        }

        while (_open.TryPeek(out var top))
        {
            if (top.IsBracket)
            {
                return Fail(top.Start, $"the '{top.Sign}' that opens here is not closed", $"Write '{(top.Sign == "(" ? ')' : ']')}' behind the last value");
            }

            if (!Reduce())
            {
                return null;
            }
        }

        return _operands[0];
    }

    private bool Operand(ExpressionToken token) => token.Kind switch
    {
        ExpressionTokenKind.Number => Replace(0, new ExpressionNode(ExpressionNodeKind.Constant, token.Text, token.Start, token.End, [])),
        ExpressionTokenKind.Text => Replace(0, new ExpressionNode(
            ExpressionNodeKind.Text, token.Text[1..^1].Replace("''", "'", StringComparison.Ordinal), token.Start, token.End, [])),
        ExpressionTokenKind.Word => Name(token),
        ExpressionTokenKind.Sign => OperandSign(token),
        _ => Unexpected(token),
    };

    // A sign where a value must follow.
    private bool OperandSign(ExpressionToken token)
    {
        switch (token.Text)
        {
            case "!" or "(":
                _open.Push(new OpenOperator(token.Text, "", token.Start, _operands.Count));
                return true;
            case ")" when IsEmptyCall():
                return CloseCall(token);
            case "*" when _open.TryPeek(out var top) && top.Sign == "[":
                return Replace(0, new ExpressionNode(ExpressionNodeKind.Star, "*", token.Start, token.End, []));
            default:
                return Unexpected(token);
        }
    }

    private bool Name(ExpressionToken token)
    {
        var isConstant = token.Text is "true" or "false" or "null" or "NaN" or "Infinity";
        if (!isConstant && _lexer.TakeOpening())
        {
            _open.Push(new OpenOperator("(", token.Text, token.Start, _operands.Count));
            return true;
        }

        return Replace(0, new ExpressionNode(isConstant ? ExpressionNodeKind.Constant : ExpressionNodeKind.Context, token.Text, token.Start, token.End, []));
    }

    private bool Operator(ExpressionToken token)
    {
        var last = _operands[^1];
        if (token.Kind != ExpressionTokenKind.Sign || (last.Kind == ExpressionNodeKind.Star && !token.Is("]")))
        {
            return Unexpected(token);
        }

        if (last.IsObject && (token.Is(".") || token.Is("[")))
        {
            return token.Is(".") ? Member(last) : OpenIndex(token);
        }

        return OpenOperator.IsBinary(token.Text) ? Binary(token, OpenOperator.PrecedenceOf(token.Text)) : Ending(token);
    }

    private bool OpenIndex(ExpressionToken token)
    {
        _open.Push(new OpenOperator("[", "", token.Start, _operands.Count));
        return _isOperandNext = true;
    }

    // What ends a part in brackets, after its operators are reduced.
    private bool Ending(ExpressionToken token)
    {
        if (!Endings.Contains(token.Text[0]) || !ReduceToBracket() || !_open.TryPeek(out var top))
        {
            return Unexpected(token);
        }

        return (token.Text, top.Sign) switch
        {
            (")", "(") => Close(token, top),
            ("]", "[") => CloseIndex(token),
            (",", _) when top.Name.Length > 0 => _isOperandNext = true,
            _ => Unexpected(token),
        };
    }

    private bool Member(ExpressionNode target)
    {
        var name = _lexer.Next(isAfterOperand: true);
        if (name.Kind != ExpressionTokenKind.Word && !name.Is("*"))
        {
            return Unexpected(name);
        }

        var kind = name.Kind == ExpressionTokenKind.Word ? ExpressionNodeKind.Member : ExpressionNodeKind.Filter;
        return Replace(1, new ExpressionNode(kind, name.Text, target.Start, name.End, [target]));
    }

    private bool Binary(ExpressionToken token, int precedence)
    {
        while (_open.TryPeek(out var top) && top.Precedence >= precedence)
        {
            if (!Reduce())
            {
                return false;
            }
        }

        _open.Push(new OpenOperator(token.Text, "", token.Start, _operands.Count));
        return _isOperandNext = true;
    }

    private bool Close(ExpressionToken token, OpenOperator bracket)
    {
        if (bracket.Name.Length > 0)
        {
            return CloseCall(token);
        }

        _open.Pop();
        return true;
    }

    private bool IsEmptyCall() => _open.TryPeek(out var top) && top.Name.Length > 0 && top.Operands == _operands.Count;

    private bool CloseCall(ExpressionToken token)
    {
        var call = _open.Pop();
        var count = _operands.Count - call.Operands;
        return Replace(count, new ExpressionNode(ExpressionNodeKind.Call, call.Name, call.Start, token.End, _operands[call.Operands..]));
    }

    private bool CloseIndex(ExpressionToken token)
    {
        _open.Pop();
        var (target, index) = (_operands[^2], _operands[^1]);
        return Replace(2, index.Kind == ExpressionNodeKind.Star
            ? new ExpressionNode(ExpressionNodeKind.Filter, "*", target.Start, token.End, [target])
            : new ExpressionNode(ExpressionNodeKind.Index, "", target.Start, token.End, [target, index]));
    }

    private bool ReduceToBracket()
    {
        while (_open.TryPeek(out var top) && !top.IsBracket)
        {
            if (!Reduce())
            {
                return false;
            }
        }

        return true;
    }

    private bool Reduce()
    {
        var top = _open.Pop();
        if (top.Sign == "!")
        {
            return Replace(1, new ExpressionNode(ExpressionNodeKind.Not, "!", top.Start, _operands[^1].End, [_operands[^1]]));
        }

        var (left, right) = (_operands[^2], _operands[^1]);
        var kind = top.Sign switch
        {
            "&&" => ExpressionNodeKind.And,
            "||" => ExpressionNodeKind.Or,
            _ => ExpressionNodeKind.Comparison,
        };
        // A row of the same operator is one part. The left one grows, so that a long row stays linear.
        if (kind != ExpressionNodeKind.Comparison && left.Kind == kind && left.Parts is List<ExpressionNode> row)
        {
            row.Add(right);
            return Replace(2, left with { End = right.End, Depth = Math.Max(left.Depth, right.Depth + 1) });
        }

        return Replace(2, new ExpressionNode(kind, top.Sign, left.Start, right.End, new List<ExpressionNode> { left, right }));
    }

    private bool Replace(int count, ExpressionNode node)
    {
        _operands.RemoveRange(_operands.Count - count, count);
        _operands.Add(node);
        _isOperandNext = false;
        return node.Depth <= MaxDepth
            || Fail(node.Start, $"an expression nests deeper than {MaxDepth} levels", "Compute a part of it in a step or a job before") is not null;
    }

    private bool Unexpected(ExpressionToken token)
    {
        _problem ??= ExpressionProblem.Of(token, text.TrimEnd().Length);
        return false;
    }

    private ExpressionNode? Fail(int start, string message, string fix)
    {
        _problem ??= new ExpressionProblem(start, message, fix);
        return null;
    }
}
