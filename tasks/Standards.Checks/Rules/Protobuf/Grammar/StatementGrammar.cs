using Standards.Checks.Models.Contracts.Proto;

namespace Standards.Checks.Rules.Protobuf.Grammar;

/// <summary>
/// The grammar of proto2, proto3 and the editions: protobuf.dev/reference/protobuf. The tree tells statements and blocks apart; here each one is held
/// against what may stand in its place. One problem a statement, and the next statement is read as if nothing were wrong.
/// </summary>
internal sealed class StatementGrammar(string syntax)
{
    private readonly List<GrammarProblem> _problems = [];

    /// <summary>The problems of a file, in the order of the statements.</summary>
    public static IReadOnlyList<GrammarProblem> Check(ProtoDocument document)
    {
        var grammar = new StatementGrammar(document.Statements.Any(statement => statement.Is("edition")) ? "edition" : document.Syntax?.Text ?? "proto2");
        for (var i = 0; i < document.Statements.Count; i++)
        {
            grammar.OfFile(document.Statements[i], i);
        }

        return grammar._problems;
    }

    private void OfFile(ProtoStatement statement, int index)
    {
        switch (statement[0].Text)
        {
            case "syntax" or "edition" when index > 0:
                _problems.Add(new GrammarProblem(statement[0], $"'{statement[0].Text}' is not the first statement of the file",
                    "Write it at the top, and once"));
                break;
            case "syntax" or "edition":
                Leaf(statement, words => words.Expect('=') && words.Texts());
                break;
            case "package":
                Leaf(statement, words => words.FullName("the package", mayBeRooted: false));
                break;
            case "import":
                Leaf(statement, words => (words.Take("public") || words.Take("weak") || words.Take("option") || true) && words.Texts());
                break;
            case "service":
                Block(statement, words => words.Name("a service"), OfService);
                break;
            case "extend":
                Extend(statement);
                break;
            default:
                OfAny(
                    statement,
                    OptionHome.File,
                    _ => Refuse(statement, "nothing of a file", "Write 'message', 'enum', 'service', 'extend', 'import' or 'option'"));
                break;
        }
    }

    private void OfAny(ProtoStatement statement, OptionHome home, Action<ProtoStatement> other)
    {
        var at = statement[0].Text is "export" or "local" && statement[1].Text is "message" or "enum" ? 1 : 0;
        if (statement[at].Is("message") && statement[at + 1].Kind == ProtoTokenKind.Name)
        {
            Block(statement, words => words.Name("a message"), OfMessage, at + 1);
        }
        else if (statement[at].Is("enum") && statement[at + 1].Kind == ProtoTokenKind.Name)
        {
            Enum(statement, at + 1);
        }
        else if (statement.Is("option"))
        {
            Leaf(statement, words => OptionGrammar.One(words, home));
        }
        else
        {
            other(statement);
        }
    }

    private void OfMessage(ProtoStatement statement)
    {
        switch (statement[0].Text)
        {
            case "oneof":
                Block(statement, words => words.Name("a oneof"), OfOneof);
                break;
            case "extend":
                Extend(statement);
                break;
            case "reserved":
                Leaf(statement, words => Reserved(words, mayBeNegative: false));
                break;
            case "extensions":
                Leaf(statement, words => syntax == "proto3"
                    ? words.Fail("proto3 has no extensions of messages; numbers stand", "Remove the statement")
                    : Ranges(words, mayBeNegative: false) && OptionGrammar.Bracketed(words, OptionHome.Range));
                break;
            default:
                OfAny(statement, OptionHome.Message, field => Field(field, isChoice: false));
                break;
        }
    }

    private void OfOneof(ProtoStatement statement)
    {
        if (statement.Is("option"))
        {
            Leaf(statement, words => OptionGrammar.One(words, OptionHome.Oneof));
        }
        else
        {
            Field(statement, isChoice: true);
        }
    }

    private void Extend(ProtoStatement statement) =>
        Block(statement, words => words.FullName("the extended message"), field => Field(field, isChoice: false));

    private void Field(ProtoStatement statement, bool isChoice)
    {
        var words = new GrammarWords(statement, 0);
        if (!FieldGrammar.Check(words, statement, syntax, isChoice))
        {
            _problems.Add(words.Problem!);
        }
        else if (statement.Body is { } body)
        {
            // A group.
            Each(body, OfMessage);
        }
    }

    private void Enum(ProtoStatement statement, int at)
    {
        Block(statement, words => words.Name("an enum"), OfEnum, at);
        if (statement.Body is { } body && !body.Any(value => value[1].Is('=') && !value.Is("option")))
        {
            _problems.Add(new GrammarProblem(statement[at], $"the enum '{statement[at].Text}' has no value", "Write a zero that says nothing first"));
        }
    }

    private void OfEnum(ProtoStatement statement)
    {
        if (statement.Is("option") && !statement[1].Is('='))
        {
            Leaf(statement, words => OptionGrammar.One(words, OptionHome.Enum));
        }
        else if (statement.Is("reserved") && !statement[1].Is('='))
        {
            Leaf(statement, words => Reserved(words, mayBeNegative: true));
        }
        else if (statement[1].Is('=') || statement.Body is not null)
        {
            Leaf(
                statement,
                words => words.Name("a value") && words.Expect('=') && words.Integer(mayBeNegative: true) && OptionGrammar.Bracketed(words, OptionHome.Value),
                0);
        }
    }

    private void OfService(ProtoStatement statement)
    {
        if (statement.Is("option"))
        {
            Leaf(statement, words => OptionGrammar.One(words, OptionHome.Service));
        }
        else if (!statement.Is("rpc"))
        {
            Refuse(statement, "no RPC", "Write 'rpc Name(NameRequest) returns (NameResponse);'");
        }
        else if (statement.Body is null)
        {
            Leaf(statement, Rpc);
        }
        else
        {
            Block(statement, Rpc, OfRpc);
        }
    }

    private void OfRpc(ProtoStatement statement)
    {
        if (statement.Is("option"))
        {
            Leaf(statement, words => OptionGrammar.One(words, OptionHome.Method));
        }
        else
        {
            Refuse(statement, "no option of an RPC", "Write 'option name = value;'");
        }
    }

    private static bool Rpc(GrammarWords words) =>
        words.Name("an RPC")
        && Signature(words)
        && (words.Take("returns") || words.Fail("'returns' is missing", "Write 'returns' and the response in parentheses"))
        && Signature(words);

    private static bool Signature(GrammarWords words)
    {
        if (!words.Expect('('))
        {
            return false;
        }

        if (words.Next.Is("stream") && words.Second.Kind == ProtoTokenKind.Name)
        {
            words.Skip();
        }

        return words.FullName("a message") && words.Expect(')');
    }

    private bool Reserved(GrammarWords words, bool mayBeNegative)
    {
        if (words.Next.Kind is ProtoTokenKind.Number || words.Next.Is('-'))
        {
            return Ranges(words, mayBeNegative);
        }

        var mayBeWord = syntax == "edition";
        do
        {
            if (!(words.Take(ProtoTokenKind.String) || (mayBeWord && words.Take(ProtoTokenKind.Name))))
            {
                return words.Fail("what is reserved is missing", mayBeWord ? "Write the name" : "Write the name in double quotes");
            }

            while (words.Take(ProtoTokenKind.String))
            {
            }
        }
        while (words.Take(','));
        return true;
    }

    private static bool Ranges(GrammarWords words, bool mayBeNegative)
    {
        do
        {
            if (!words.Integer(mayBeNegative) || (words.Take("to") && !words.Take("max") && !words.Integer(mayBeNegative)))
            {
                return false;
            }
        }
        while (words.Take(','));
        return true;
    }

    private void Leaf(ProtoStatement statement, Func<GrammarWords, bool> check, int at = 1)
    {
        var words = new GrammarWords(statement, at);
        if (!(check(words) && words.End() && (statement.Body is null || words.Fail("the statement has no block, and one opens", "Write ';' instead"))))
        {
            _problems.Add(words.Problem!);
        }
    }

    private void Block(ProtoStatement statement, Func<GrammarWords, bool> head, Action<ProtoStatement> each, int at = 1)
    {
        var words = new GrammarWords(statement, at);
        if (!(head(words) && words.End() && (statement.Body is not null || words.Fail("a block in braces is missing", "Write '{ }'"))))
        {
            _problems.Add(words.Problem!);
        }

        Each(statement.Body ?? [], each);
    }

    private static void Each(IReadOnlyList<ProtoStatement> body, Action<ProtoStatement> each)
    {
        foreach (var statement in body)
        {
            each(statement);
        }
    }

    private void Refuse(ProtoStatement statement, string what, string fix) =>
        _problems.Add(new GrammarProblem(statement[0], $"{Foundation.Text.ValueText.Quote(statement[0].Text)} begins {what}", fix));
}
