namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>The word in front of a field.</summary>
internal enum ProtoLabel
{
    /// <summary>None.</summary>
    None,

    /// <summary><c>optional</c>.</summary>
    Optional,

    /// <summary><c>required</c>, of proto2.</summary>
    Required,

    /// <summary><c>repeated</c>.</summary>
    Repeated,
}
