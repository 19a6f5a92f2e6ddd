namespace Standards.Checks.Rules.Wiring;

/// <summary>What an executable is, by the host that it builds.</summary>
internal enum HostKind
{
    /// <summary>A tool, or a host whose platform does the wiring: functions, an application host, WebAssembly.</summary>
    None,

    /// <summary>Work in the background without a web server.</summary>
    Worker,

    /// <summary>A web server.</summary>
    Web,
}
