using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Engine.Running;

/// <summary>What a build knows of an assembly or a package when it is made: lines of <c>key=value</c> that targets write.</summary>
public sealed record OutputFacts
{
    /// <summary>Absolute path of the PDB beside the assembly; the file need not exist.</summary>
    public string SymbolsPath { get; init; } = "";

    /// <summary><c>DebugType</c>: embedded, portable, full, pdbonly or none.</summary>
    public string DebugType { get; init; } = "";

    /// <summary>Whether the project is packed.</summary>
    public bool IsPackable { get; init; }

    /// <summary>Whether the build is one of a CI server, in which paths are mapped.</summary>
    public bool IsContinuousIntegration { get; init; }

    /// <summary>What paths become in outputs: <c>PathMap</c>, pairs of <c>from=to</c> with commas between.</summary>
    public string PathMap { get; init; } = "";

    /// <summary>Address of the remote that Source Link found; empty when there is none or nobody asked.</summary>
    public string Remote { get; init; } = "";

    /// <summary>The commit that is checked out; empty when there is none or nobody asked.</summary>
    public string Revision { get; init; } = "";

    /// <summary>Hosts that providers of Source Link know, with or without a port.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Version of the package.</summary>
    public string Version { get; init; } = "";

    /// <summary>Absolute path of the file that records the public API; the file need not exist.</summary>
    public string ApiPath { get; init; } = "";

    /// <summary><c>StandardsPublicApi</c>: <c>true</c>, <c>false</c> or empty, which leaves it to the file.</summary>
    public string ApiSwitch { get; init; } = "";

    /// <summary>The published version that package validation compares with; <c>none</c> when there is none to compare with.</summary>
    public string BaselineVersion { get; init; } = "";

    /// <summary>Reads the lines. One without a known key says nothing.</summary>
    public static OutputFacts Parse(IEnumerable<string> lines)
    {
        var facts = new FactLines(lines);
        return new OutputFacts
        {
            SymbolsPath = facts.Of("symbols"),
            DebugType = facts.Of("debugType"),
            IsPackable = facts.Is("package"),
            IsContinuousIntegration = facts.Is("ci"),
            PathMap = facts.Of("pathMap"),
            Remote = facts.Of("remote"),
            Revision = facts.Of("revision"),
            Hosts = [.. facts.All("host").Distinct(StringComparer.OrdinalIgnoreCase)],
            Version = facts.Of("version"),
            ApiPath = facts.Of("api"),
            ApiSwitch = facts.Of("apiSwitch"),
            BaselineVersion = facts.Of("baseline"),
        };
    }
}
