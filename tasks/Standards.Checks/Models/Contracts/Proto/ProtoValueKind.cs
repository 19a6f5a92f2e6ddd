namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>What the value of an option is.</summary>
internal enum ProtoValueKind
{
    /// <summary>A name: <c>true</c>, <c>SPEED</c>, <c>inf</c>.</summary>
    Word,

    /// <summary>A number with its sign.</summary>
    Number,

    /// <summary>A text.</summary>
    Text,

    /// <summary>Fields in braces.</summary>
    Aggregate,

    /// <summary>Values in brackets, within an aggregate.</summary>
    List,
}
