namespace Standards.Checks.Rules.ProtoCompatibility;

/// <summary>What a change of a type breaks.</summary>
internal enum TypeChange
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>JSON, or the code that is generated; the bytes can be read.</summary>
    Source,

    /// <summary>The bytes.</summary>
    Wire,
}
