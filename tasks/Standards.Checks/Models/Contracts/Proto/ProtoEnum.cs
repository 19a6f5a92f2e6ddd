namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>An enum.</summary>
/// <param name="Statement">The statement with the block.</param>
/// <param name="Name">Its name.</param>
/// <param name="FullName">With package and messages around it.</param>
internal sealed record ProtoEnum(ProtoStatement Statement, ProtoToken Name, string FullName)
{
    /// <summary>Its values: name, number as written, and the statement.</summary>
    public IEnumerable<(ProtoToken Name, string Number, ProtoStatement Statement)> Values => Statement.Body!
        .Where(value => value.Body is null && value[1].Is('=') && !value.Is("option") && !value.Is("reserved"))
        .Select(value => (value[0], value[2].Is('-') ? "-" + value[3].Text : value[2].Text, value));
}
