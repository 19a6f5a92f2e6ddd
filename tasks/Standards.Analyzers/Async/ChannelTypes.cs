using Microsoft.CodeAnalysis;

namespace Standards.Analyzers.Async;

/// <summary>The channels of one compilation.</summary>
internal sealed class ChannelTypes
{
    private readonly INamedTypeSymbol _channel;
    private readonly INamedTypeSymbol? _pair;
    private readonly INamedTypeSymbol? _reader;
    private readonly INamedTypeSymbol? _writer;

    private ChannelTypes(INamedTypeSymbol channel, Compilation compilation)
    {
        _channel = channel;
        _pair = compilation.GetTypeByMetadataName("System.Threading.Channels.Channel`2");
        _reader = compilation.GetTypeByMetadataName("System.Threading.Channels.ChannelReader`1");
        _writer = compilation.GetTypeByMetadataName("System.Threading.Channels.ChannelWriter`1");
    }

    /// <summary>The types, or null where there are none.</summary>
    public static ChannelTypes? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName("System.Threading.Channels.Channel`1") is { } channel ? new ChannelTypes(channel, compilation) : null;

    /// <summary>Whether a type is a channel with both of its sides.</summary>
    public bool IsChannel(ITypeSymbol? type) => IsOne(type, _channel) || IsOne(type, _pair);

    /// <summary>Whether a type is a side of a channel, to read or to write.</summary>
    public bool IsSide(ITypeSymbol? type) => IsOne(type, _reader) || IsOne(type, _writer);

    private static bool IsOne(ITypeSymbol? type, INamedTypeSymbol? of) => of is not null && SymbolEqualityComparer.Default.Equals(type?.OriginalDefinition, of);
}
