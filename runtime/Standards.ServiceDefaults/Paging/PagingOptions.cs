namespace Standards.ServiceDefaults.Paging;

/// <summary>How many items a page has (clause api.api-pagination).</summary>
public sealed class PagingOptions
{
    /// <summary>Items of a page when the caller asks for no number. Default 50.</summary>
    public int DefaultLimit { get; set; } = 50;

    /// <summary>Items of a page at most; who asks for more gets a 400. Default 100.</summary>
    public int MaxLimit { get; set; } = 100;
}
