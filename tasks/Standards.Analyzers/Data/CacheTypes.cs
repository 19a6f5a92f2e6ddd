using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Data;

/// <summary>The caches of Microsoft.Extensions.Caching in one compilation.</summary>
internal sealed class CacheTypes
{
    private readonly INamedTypeSymbol? _distributed;
    private readonly INamedTypeSymbol? _distributedExtensions;
    private readonly INamedTypeSymbol? _memory;
    private readonly INamedTypeSymbol? _memoryExtensions;

    private CacheTypes(Compilation compilation)
    {
        _distributed = compilation.GetTypeByMetadataName("Microsoft.Extensions.Caching.Distributed.IDistributedCache");
        _distributedExtensions = compilation.GetTypeByMetadataName("Microsoft.Extensions.Caching.Distributed.DistributedCacheExtensions");
        _memory = compilation.GetTypeByMetadataName("Microsoft.Extensions.Caching.Memory.IMemoryCache");
        _memoryExtensions = compilation.GetTypeByMetadataName("Microsoft.Extensions.Caching.Memory.CacheExtensions");
    }

    /// <summary>The types, or null where nothing is cached by these libraries.</summary>
    public static CacheTypes? Of(Compilation compilation)
    {
        var types = new CacheTypes(compilation);
        return types._distributed is null && types._memory is null ? null : types;
    }

    /// <summary>Whether a call stores a finished value.</summary>
    public bool Stores(IInvocationOperation call) =>
        call.TargetMethod is { Name: "Set" or "SetAsync" or "SetString" or "SetStringAsync", ContainingType: { } type }
        && (Is(type, _distributedExtensions) || Is(type, _memoryExtensions) || type.Implements(_distributed));

    /// <summary>Whether a call makes an entry that its caller or a function fills.</summary>
    public bool MakesEntry(IInvocationOperation call) =>
        call.TargetMethod is { Name: "GetOrCreate" or "GetOrCreateAsync" or "CreateEntry", ContainingType: { } type }
        && (Is(type, _memoryExtensions) || type.Implements(_memory));

    private static bool Is(INamedTypeSymbol type, INamedTypeSymbol? other) => SymbolEqualityComparer.Default.Equals(type, other);
}
