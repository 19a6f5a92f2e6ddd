using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Statements;

/// <summary>
/// What holds something that others wait for: handles of files and sockets, connections of a pool, scopes of a container, the place of a
/// linked token source in the list of the other. Not what holds memory only, nor what
/// is meant to live as long as the process, such as <c>HttpClient</c>.
/// </summary>
/// <param name="compilation">The compilation.</param>
internal sealed class OpenedResources(Compilation compilation)
{
    private static readonly HashSet<string> Made = new(StringComparer.Ordinal)
    {
        "FileStream", "TcpClient", "UdpClient", "Socket", "NamedPipeClientStream", "NamedPipeServerStream",
    };

    private static readonly HashSet<string> Opened = new(StringComparer.Ordinal)
    {
        "Open", "OpenRead", "OpenWrite", "Create", "OpenText", "CreateText", "AppendText", "OpenHandle",
    };

    private readonly INamedTypeSymbol? _connection = compilation.GetTypeByMetadataName("System.Data.IDbConnection");
    private readonly INamedTypeSymbol? _reader = compilation.GetTypeByMetadataName("System.Data.IDataReader");
    private readonly INamedTypeSymbol? _asynchronous = compilation.GetTypeByMetadataName("System.IAsyncDisposable");

    /// <summary>Whether a value is one that the function has just opened.</summary>
    public bool IsOpened(IOperation value)
    {
        var made = value.Unwrapped();
        made = made is IAwaitOperation awaited ? awaited.Operation.Unwrapped() : made;
        made = made is IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } task } ? task.Unwrapped() : made;
        return made switch
        {
            IObjectCreationOperation { Type: { } type } creation => IsMade(creation, type),
            IInvocationOperation call => IsOpening(call),
            _ => false,
        };
    }

    /// <summary>Whether a type can be disposed asynchronously.</summary>
    public bool EndsAsynchronously(ITypeSymbol type) => type.Implements(_asynchronous);

    private bool IsMade(IObjectCreationOperation creation, ITypeSymbol type) => type.Name switch
    {
        "StreamReader" or "StreamWriter" => type.IsIn("System", "IO") && IsOfPath(creation),
        var name when Made.Contains(name) => type.ContainingNamespace is { Name: "IO" or "Sockets" or "Pipes" },
        _ => type.Implements(_connection) && creation.Arguments.All(a => a.Value.Unwrapped().Type is not { } given || !given.Implements(_connection)),
    };

    private static bool IsOfPath(IObjectCreationOperation creation) =>
        creation.Constructor?.Parameters.FirstOrDefault()?.Type.SpecialType == SpecialType.System_String;

    private bool IsOpening(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        return WithoutAsync(method.Name) switch
        {
            "CreateScope" => method.ContainingType.Name is "IServiceScopeFactory" or "ServiceProviderServiceExtensions",
            "OpenConnection" => method.ContainingType.Name is "DbDataSource" or "NpgsqlDataSource",
            "ExecuteReader" => Result(method).Implements(_reader),
            "AcceptTcpClient" => true,
            "CreateLinkedTokenSource" => method.ContainingType.Name == "CancellationTokenSource",
            _ => IsOpeningOfFile(method),
        };
    }

    private static string WithoutAsync(string name) => name == "CreateAsyncScope" ? "CreateScope"
        : name.EndsWith("Async", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Async".Length)
        : name;

    private static bool IsOpeningOfFile(IMethodSymbol method) =>
        Opened.Contains(method.Name) && method.ContainingType is { Name: "File" or "FileInfo" } type && type.IsIn("System", "IO");

    private static ITypeSymbol Result(IMethodSymbol method) =>
        method.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask", Arity: 1 } task ? task.TypeArguments[0] : method.ReturnType;
}
