using Microsoft.CodeAnalysis;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Locks;

/// <summary>Methods that wait for a disk, a network, a process or another thread.</summary>
internal static class SlowCalls
{
    private static readonly HashSet<string> Files = new(StringComparer.Ordinal) { "File", "Directory", "FileStream", "FileInfo", "DirectoryInfo" };

    // Of files, what only works on names or on what is at hand.
    private static readonly HashSet<string> Quick =
        new(StringComparer.Ordinal) { "Dispose", "Close", "Seek", "Exists", "GetCurrentDirectory", "SetLength" };

    private static readonly HashSet<string> Connections = new(StringComparer.Ordinal)
    {
        "HttpClient", "HttpMessageInvoker", "Dns", "Socket", "TcpClient", "UdpClient", "NetworkStream", "SslStream", "SmtpClient", "WebClient", "Ping",
    };

    /// <summary>Whether a method is one.</summary>
    public static bool Contains(IMethodSymbol method) => method.ContainingType is { } type
        && method.MethodKind == MethodKind.Ordinary
        && (IsWait(method, type) || IsOfFile(method, type) || IsOfConnection(method, type) || IsOfDatabase(method, type));

    private static bool IsWait(IMethodSymbol method, INamedTypeSymbol type) => method.Name switch
    {
        "Sleep" or "Join" => IsOfThreading(type, "Thread"),
        "SignalAndWait" => IsOfThreading(type, "Barrier"),
        "WaitForExit" => type is { Name: "Process", ContainingNamespace.Name: "Diagnostics" },
        _ => IsWaitForSignal(method.Name, type),
    };

    private static bool IsWaitForSignal(string method, INamedTypeSymbol type) => method switch
    {
        "WaitOne" or "WaitAny" or "WaitAll" => IsWaitHandle(type) || IsTask(type),
        "Wait" => IsTask(type) || IsOfThreading(type, "ManualResetEventSlim") || IsOfThreading(type, "CountdownEvent"),
        _ => false,
    };

    private static bool IsOfThreading(INamedTypeSymbol type, string name) => type.Name == name && type.IsIn("System", "Threading");

    private static bool IsTask(INamedTypeSymbol type) => type is { Name: "Task", ContainingNamespace.Name: "Tasks" };

    private static bool IsWaitHandle(INamedTypeSymbol type) => type.SelfAndBases().Any(t => t.Name == "WaitHandle" && t.IsIn("System", "Threading"));

    /// <summary>Whether a method works on files.</summary>
    public static bool IsOfFile(IMethodSymbol method) => method.ContainingType is { } type && IsOfFile(method, type);

    private static bool IsOfFile(IMethodSymbol method, INamedTypeSymbol type) =>
        Files.Contains(type.Name) && type.IsIn("System", "IO") && !Quick.Contains(method.Name);

    private static bool IsOfConnection(IMethodSymbol method, INamedTypeSymbol type) =>
        Connections.Contains(type.Name)
        && type.ContainingNamespace is { } space
        && (space.Name == "Net" || space.ContainingNamespace?.Name == "Net")
        && !Quick.Contains(method.Name)
        && !method.Name.StartsWith("Cancel", StringComparison.Ordinal);

    // The abstract classes of System.Data.Common, which every provider derives from.
    private static bool IsOfDatabase(IMethodSymbol method, INamedTypeSymbol type) =>
        (method.Name.StartsWith("Execute", StringComparison.Ordinal) && DerivesFrom(type, "DbCommand"))
        || (method.Name is "Open" or "OpenAsync" && DerivesFrom(type, "DbConnection"))
        || (method.Name is "SaveChanges" or "SaveChangesAsync" && DerivesFrom(type, "DbContext"));

    private static bool DerivesFrom(INamedTypeSymbol type, string name) => type.SelfAndBases().Any(t => t.Name == name);
}
