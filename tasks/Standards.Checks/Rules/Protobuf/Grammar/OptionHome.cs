namespace Standards.Checks.Rules.Protobuf.Grammar;

/// <summary>What an option is an option of.</summary>
internal enum OptionHome
{
    /// <summary>A file.</summary>
    File,

    /// <summary>A message.</summary>
    Message,

    /// <summary>A field.</summary>
    Field,

    /// <summary>A oneof.</summary>
    Oneof,

    /// <summary>An enum.</summary>
    Enum,

    /// <summary>A value of an enum.</summary>
    Value,

    /// <summary>A service.</summary>
    Service,

    /// <summary>An RPC.</summary>
    Method,

    /// <summary>Numbers that are left to extensions.</summary>
    Range,
}
