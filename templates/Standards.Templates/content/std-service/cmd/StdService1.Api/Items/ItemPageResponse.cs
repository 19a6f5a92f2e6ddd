namespace StdService1.Api.Items;

/// <summary>A page of items.</summary>
/// <param name="Items">The items, oldest first.</param>
/// <param name="NextCursor">Value of <c>cursor</c> for the next page; null on the last.</param>
internal sealed record ItemPageResponse(IReadOnlyList<ItemResponse> Items, string? NextCursor)
{
    public static ItemPageResponse From(ItemPage page) => new([.. page.Items.Select(ItemResponse.From)], page.NextCursor);
}
