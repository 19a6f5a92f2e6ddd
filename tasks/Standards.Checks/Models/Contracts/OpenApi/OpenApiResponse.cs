using Standards.Checks.Findings;

namespace Standards.Checks.Models.Contracts.OpenApi;

/// <summary>What an operation may answer.</summary>
/// <param name="Status">Three digits, a range such as <c>4XX</c>, or <c>default</c>.</param>
/// <param name="Use">Where the operation names it; the key is the status.</param>
/// <param name="Place">Where it stands, behind references.</param>
/// <param name="Content">What it holds, a media type each.</param>
/// <param name="Headers">Its headers.</param>
internal sealed record OpenApiResponse(
    string Status,
    PlacedNode Use,
    PlacedNode Place,
    IReadOnlyList<OpenApiMedia> Content,
    IReadOnlyList<OpenApiHeader> Headers)
{
    /// <summary>Whether it is 2xx.</summary>
    public bool IsSuccess => Status is ['2', _, _];

    /// <summary>Whether it is 4xx, 5xx or what stands for all that is not named.</summary>
    public bool IsError => Status is ['4' or '5', _, _] or "default";

    /// <summary>A header by its name, without case; null where it has none.</summary>
    public OpenApiHeader? Header(string name) => Headers.FirstOrDefault(h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether it is a status or a range that holds it.</summary>
    public bool Covers(string status) => Status == status || (Status is [_, 'X' or 'x', 'X' or 'x'] && Status[0] == status[0]);
}
