namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>A service.</summary>
/// <param name="Statement">The statement with the block.</param>
internal sealed record ProtoService(ProtoStatement Statement)
{
    /// <summary>Its name.</summary>
    public ProtoToken Name => Statement[1];

    /// <summary>Its RPCs.</summary>
    public IReadOnlyList<ProtoRpc> Rpcs { get; } = [.. Statement.Body!.Where(inner => inner.Is("rpc")).Select(inner => new ProtoRpc(inner))];
}
