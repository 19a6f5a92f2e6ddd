using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Contracts.Proto;

namespace Standards.Checks.Rules.Protobuf.Grammar;

/// <summary>Walks over the words of a statement and keeps the first problem. A method that returns false has noted one.</summary>
internal sealed class GrammarWords(ProtoStatement statement, int at)
{
    private int _at = at;

    /// <summary>The first problem; null while there is none.</summary>
    public GrammarProblem? Problem { get; private set; }

    /// <summary>The word that comes next; of the kind <see cref="ProtoTokenKind.End"/> behind the last.</summary>
    public ProtoToken Next => statement[_at];

    /// <summary>The word that comes after it.</summary>
    public ProtoToken Second => statement[_at + 1];

    /// <summary>Goes on.</summary>
    public void Skip() => _at++;

    /// <summary>Goes on when the next word is this symbol.</summary>
    public bool Take(char symbol) => Advance(Next.Is(symbol));

    /// <summary>Goes on when the next word is this name.</summary>
    public bool Take(string name) => Advance(Next.Is(name));

    /// <summary>Goes on when the next word is of this kind.</summary>
    public bool Take(ProtoTokenKind kind) => Advance(Next.Kind == kind);

    /// <summary>Goes on over this symbol.</summary>
    public bool Expect(char symbol) => Take(symbol) || Fail($"'{symbol}' is missing", $"Write '{symbol}'");

    /// <summary>Goes on over a name without dots.</summary>
    public bool Name(string what) => Take(ProtoTokenKind.Name) && !Last.Text.Contains('.', StringComparison.Ordinal)
        || Fail($"the name of {what} is missing", "Write a name of letters, digits and '_'");

    /// <summary>Goes on over a name with dots or without.</summary>
    public bool FullName(string what, bool mayBeRooted = true)
    {
        if (!Take(ProtoTokenKind.Name))
        {
            return Fail($"{what} is missing", "Write its name");
        }

        return IsJoined(Last.Text) && !Last.Text.EndsWith('.') && (mayBeRooted || !Last.Text.StartsWith('.'))
            || Fail($"{ValueText.Quote(Last.Text)} is not a name", "Correct its dots and digits", Last);
    }

    /// <summary>Goes on over a part of the name of an option, with the dots beside it.</summary>
    public bool Part() => Take(ProtoTokenKind.Name)
        ? IsJoined(Last.Text) || Fail($"{ValueText.Quote(Last.Text)} is not a name", "Correct its dots and digits", Last)
        : Fail("the name of the option is missing", "Write 'name = value'");

    /// <summary>Goes on over a whole number, with a sign when one is allowed.</summary>
    public bool Integer(bool mayBeNegative)
    {
        _ = mayBeNegative && Take('-');
        return (Next.Kind == ProtoTokenKind.Number && GrammarNumbers.IsInteger(Next.Text) && Advance(true))
            || Fail("a whole number is missing", "Write the number");
    }

    /// <summary>Goes on over one text in quotes or several, which the language joins.</summary>
    public bool Texts()
    {
        if (!Take(ProtoTokenKind.String))
        {
            return Fail("a text in quotes is missing", "Write the text in double quotes");
        }

        while (Take(ProtoTokenKind.String))
        {
        }

        return true;
    }

    /// <summary>Whether nothing is left.</summary>
    public bool End() => Next.Kind == ProtoTokenKind.End || Fail("the statement is not at its end", "Write ';' before it, or remove it");

    /// <summary>Notes a problem at the word that comes next.</summary>
    public bool Fail(string message, string fix) =>
        Fail(
            Next.Kind == ProtoTokenKind.End ? $"{message} behind {Shown(Last)}" : $"{message} before {Shown(Next)}",
            fix,
            Next.Kind == ProtoTokenKind.End ? Last : Next);

    private ProtoToken Last => statement[Math.Min(_at, statement.Words.Count) - 1];

    // Letters and '_' begin the parts between dots.
    private static bool IsJoined(string name) =>
        name.Trim('.').Split('.').All(part => part.Length > 0 && !char.IsAsciiDigit(part[0])) && !name.StartsWith("..", StringComparison.Ordinal);

    private bool Fail(string message, string fix, ProtoToken place)
    {
        Problem ??= new GrammarProblem(place, message, fix);
        return false;
    }

    private bool Advance(bool isGiven)
    {
        _at += isGiven ? 1 : 0;
        return isGiven;
    }

    private static string Shown(ProtoToken word) => ValueText.Quote(word.Kind == ProtoTokenKind.String ? $"\"{word.Text}\"" : word.Text);
}
