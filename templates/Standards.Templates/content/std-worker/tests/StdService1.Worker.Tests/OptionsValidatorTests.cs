using StdService1.Worker.Folders;

namespace StdService1.Worker.Tests;

public sealed class OptionsValidatorTests
{
    [Fact]
    public void Validate_FolderAlone_IsEnough()
    {
        Assert.True(new InboxOptionsValidator().Validate(null, new InboxOptions { Folder = "in" }).Succeeded);
        Assert.True(new OutboxOptionsValidator().Validate(null, new OutboxOptions { Folder = "out" }).Succeeded);
    }

    [Theory]
    [InlineData("", "00:00:01", 1024, "Property Folder: '' is not allowed; allowed is the path of a folder")]
    [InlineData("in", "00:00:00", 1024, "Property PollInterval: '00:00:00' is not allowed; allowed is a time from 00:00:00.0100000 to 01:00:00")]
    [InlineData("in", "01:00:01", 1024, "Property PollInterval: '01:00:01' is not allowed")]
    [InlineData("in", "00:00:01", 1023, "Property MaxBytes: '1023' is not allowed; allowed is a number of bytes from 1024 to 67108864")]
    [InlineData("in", "00:00:01", 67108865, "Property MaxBytes: '67108865' is not allowed")]
    public void Validate_ValueThatIsNotAllowed_SaysWhichAndWhatIs(string folder, string interval, int bytes, string expected)
    {
        var options = new InboxOptions { Folder = folder, PollInterval = TimeSpan.Parse(interval, System.Globalization.CultureInfo.InvariantCulture), MaxBytes = bytes };

        var failure = Assert.Single(new InboxOptionsValidator().Validate(null, options).Failures!);

        Assert.Contains(expected, failure, StringComparison.Ordinal);
    }
}
