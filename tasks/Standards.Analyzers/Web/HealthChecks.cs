using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>The health checks of a compilation, and which of them ask something outside of the process.</summary>
internal sealed class HealthChecks(INamedTypeSymbol builder, DatabaseTypes databases, Compilation compilation)
{
    // What libraries offer for the process itself; the rest of their checks is about something else.
    private static readonly string[] OfProcess =
    [
        "Memory", "WorkingSet", "Disk", "Process", "Lifecycle", "ResourceUtilization", "Manual", "Folder", "File", "WindowsService", "Allocated", "Check",
        "TypeActivated", "HealthCheck", "Publisher", "Startup", "Gc",
    ];

    private static readonly string[] Outside =
    [
        "HttpClient", "IHttpClientFactory", "IConnectionMultiplexer", "IMongoClient", "IMongoDatabase", "IBus", "IBusControl", "IConnection", "IProducer",
        "IAmazonS3", "BlobServiceClient", "ServiceBusClient",
    ];

    private static readonly HashSet<string> LiveWords = new(StringComparer.Ordinal) { "live", "liveness", "livez", "alive", "aliveness" };

    private readonly INamedTypeSymbol? _check = compilation.GetTypeByMetadataName("Microsoft.Extensions.Diagnostics.HealthChecks.IHealthCheck");

    private volatile bool _haveDependency;

    /// <summary>Whether one of the checks that were asked for asks a dependency.</summary>
    public bool HaveDependency => _haveDependency;

    /// <summary>Whether a tag or a route is that of the liveness probe.</summary>
    public static bool IsLive(string text) => NameWords.Of(text).Any(LiveWords.Contains);

    /// <summary>The tag of the liveness probe that a call gives its check; null for none.</summary>
    public static string? LiveTag(IInvocationOperation call) => call.Arguments
        .Where(a => a.Parameter?.Name == "tags")
        .SelectMany(a => a.Value.DescendantsAndSelf())
        .Select(o => o.Text())
        .FirstOrDefault(text => text is not null && IsLive(text));

    /// <summary>Whether a call adds a check that asks a database or another service.</summary>
    public bool IsOfDependency(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (!method.IsExtensionMethod
            || !method.Name.StartsWith("Add", StringComparison.Ordinal)
            || !SymbolEqualityComparer.Default.Equals(method.Parameters[0].Type, builder))
        {
            return false;
        }

        var isOne = method.Name is "AddCheck" or "AddTypeActivatedCheck" or "AddAsyncCheck" ? Asks(call) : IsOfLibrary(method);
        _haveDependency |= isOne;
        return isOne;
    }

    // 'AddNpgSql', 'AddRedis', 'AddDbContextCheck' and some hundred more.
    private static bool IsOfLibrary(IMethodSymbol method) =>
        method.Name == "AddDbContextCheck"
        || (method.ContainingAssembly is not ISourceAssemblySymbol && !OfProcess.Any(word => method.Name.IndexOf(word, StringComparison.Ordinal) >= 0));

    private bool Asks(IInvocationOperation call) =>
        call.TargetMethod.TypeArguments.FirstOrDefault() is INamedTypeSymbol type && type.Implements(_check)
            ? AsksOutside(type)
            : call.Arguments.Any(a => a.Value.Lambda() is { } check && check.Body.Descendants().Any(IsOutside));

    // Of a check the parts that its constructors and fields name say what it asks.
    private bool AsksOutside(INamedTypeSymbol check) =>
        check.InstanceConstructors.SelectMany(c => c.Parameters).Any(p => IsOutside(p.Type))
        || check.GetMembers().OfType<IFieldSymbol>().Any(f => !f.IsConst && IsOutside(f.Type));

    private bool IsOutside(IOperation operation) => operation switch
    {
        IInvocationOperation { Instance.Type: { } type } => IsOutside(type),
        IObjectCreationOperation { Type: { } type } => IsOutside(type),
        _ => false,
    };

    private bool IsOutside(ITypeSymbol type) => databases.Contains(type) || Outside.Contains(type.Name);
}
