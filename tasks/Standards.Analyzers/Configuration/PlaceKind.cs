namespace Standards.Analyzers.Configuration;

/// <summary>What a text names, and how sure that is.</summary>
internal enum PlaceKind
{
    /// <summary>An address that only machines of one environment know: a name without a domain, a private domain, a broker.</summary>
    PrivateAddress,

    /// <summary>An address that may be the same everywhere, and a text that is one only where it is used as one.</summary>
    PossibleAddress,

    /// <summary>A name with a domain, without scheme and port, as names of files and settings have dots too.</summary>
    HostName,

    /// <summary>A path of Windows or a share.</summary>
    CertainPath,

    /// <summary>A path of Unix, or a route.</summary>
    PossiblePath,
}
