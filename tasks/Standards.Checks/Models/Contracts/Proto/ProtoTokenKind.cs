namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>What a token of a proto file is.</summary>
internal enum ProtoTokenKind : byte
{
    /// <summary>A name or keyword.</summary>
    Word,

    /// <summary>An integer or a number with a fraction, without its sign.</summary>
    Number,

    /// <summary>A text in quotes.</summary>
    Text,

    /// <summary>One character of punctuation.</summary>
    Symbol,

    /// <summary>The end of the file.</summary>
    End,
}
