using Microsoft.Extensions.Options;

namespace StdService1.Worker.Folders;

/// <summary>Says what is wrong with the options, with the value and what is allowed.</summary>
internal sealed class InboxOptionsValidator : IValidateOptions<InboxOptions>
{
    private const int MinBytes = 1024;
    private const int MaxBytes = 64 * 1024 * 1024;
    private static readonly TimeSpan s_minInterval = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan s_maxInterval = TimeSpan.FromHours(1);

    public ValidateOptionsResult Validate(string? name, InboxOptions options)
    {
        var result = new ValidateOptionsResultBuilder();
        if (string.IsNullOrWhiteSpace(options.Folder))
            result.AddError($"'{options.Folder}' is not allowed; allowed is the path of a folder", nameof(options.Folder));
        if (options.PollInterval < s_minInterval || options.PollInterval > s_maxInterval)
            result.AddError($"'{options.PollInterval}' is not allowed; allowed is a time from {s_minInterval} to {s_maxInterval}", nameof(options.PollInterval));
        if (options.MaxBytes is < MinBytes or > MaxBytes)
            result.AddError($"'{options.MaxBytes}' is not allowed; allowed is a number of bytes from {MinBytes} to {MaxBytes}", nameof(options.MaxBytes));
        return result.Build();
    }
}
