namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>What a word of a proto file is.</summary>
internal enum ProtoTokenKind
{
    /// <summary>Nothing more follows, or nothing that can be read.</summary>
    End,

    /// <summary>A keyword, or a name with its dots.</summary>
    Name,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Text in quotes.</summary>
    String,

    /// <summary>One character.</summary>
    Symbol,
}
