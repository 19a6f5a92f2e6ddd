namespace Standards.Checks.Foundation.CSharp;

/// <summary>What a token of C# is, as far as it can be told without a parser.</summary>
internal enum CSharpTokenKind
{
    /// <summary>None: the text is at its end.</summary>
    None,

    /// <summary>A name or a keyword; with its <c>@</c> where it has one.</summary>
    Word,

    /// <summary>A number with its suffix; a fraction is a number, a point and a number.</summary>
    Number,

    /// <summary>A string of any form, with its interpolations, or a character.</summary>
    Literal,

    /// <summary>A directive of the preprocessor, to the end of its line.</summary>
    Directive,

    /// <summary>One character of anything else.</summary>
    Symbol,
}
