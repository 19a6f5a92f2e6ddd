namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>An RPC.</summary>
internal sealed class ProtoRpc
{
    /// <summary>Reads its signature.</summary>
    /// <param name="statement">Begins with <c>rpc</c>.</param>
    public ProtoRpc(ProtoStatement statement)
    {
        Statement = statement;
        var types = new List<ProtoToken>();
        for (var i = 2; i < statement.Words.Count; i++)
        {
            // The name before the bracket that closes: 'stream' and 'returns' stand elsewhere.
            if (statement[i].Is(')') && statement[i - 1].Kind == ProtoTokenKind.Name)
            {
                types.Add(statement[i - 1]);
            }
        }

        (Request, Response) = (types.ElementAtOrDefault(0), types.ElementAtOrDefault(1));
    }

    /// <summary>The statement that declares it.</summary>
    public ProtoStatement Statement { get; }

    /// <summary>Its name.</summary>
    public ProtoToken Name => Statement[1];

    /// <summary>The type of the request; of the kind <see cref="ProtoTokenKind.End"/> where there is none.</summary>
    public ProtoToken Request { get; }

    /// <summary>The type of the response.</summary>
    public ProtoToken Response { get; }
}
