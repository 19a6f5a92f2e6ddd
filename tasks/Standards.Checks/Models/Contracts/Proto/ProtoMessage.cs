namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>A message or a group.</summary>
internal sealed class ProtoMessage
{
    /// <summary>Reads its block.</summary>
    /// <param name="statement">The statement with the block.</param>
    /// <param name="name">Its name.</param>
    /// <param name="fullName">With package and messages around it.</param>
    public ProtoMessage(ProtoStatement statement, ProtoToken name, string fullName)
    {
        (Statement, Name, FullName) = (statement, name, fullName);
        var fields = new List<ProtoField>();
        foreach (var inner in statement.Body!)
        {
            if (inner.Is("oneof") && inner.Body is { } choices)
            {
                Oneofs.Add(inner);
                fields.AddRange(choices.Select(choice => ProtoField.TryRead(choice, inner[1].Text)).OfType<ProtoField>());
            }
            else if (ProtoField.TryRead(inner, "") is { } field)
            {
                fields.Add(field);
            }
        }

        Fields = fields;
    }

    /// <summary>The statement with the block.</summary>
    public ProtoStatement Statement { get; }

    /// <summary>Its name.</summary>
    public ProtoToken Name { get; }

    /// <summary>With package and messages around it.</summary>
    public string FullName { get; }

    /// <summary>Its fields, those of its oneofs too, in their order.</summary>
    public IReadOnlyList<ProtoField> Fields { get; }

    /// <summary>Its oneofs.</summary>
    public List<ProtoStatement> Oneofs { get; } = [];
}
