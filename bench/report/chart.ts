import { init } from "echarts"
import { median } from "../load/samples"

/** A chart with a bar for each label, or with a line for each label over x. */
export type Chart = {
  /** Of its file, without ending. */
  name: string
  title: string
} & (
  | { bars: { label: string; values: number[] }[] }
  | { x: string; lines: { label: string; points: [x: number, y: number][] }[] }
)

const WIDTH = 760
const BAR_HEIGHT = 34
const FONT = { fontFamily: "system-ui, sans-serif", fontSize: 13 }

/** The chart as SVG, white behind, so that it can be read on a dark page as well. */
export function svgOf(chart: Chart): string {
  const height = "bars" in chart ? 90 + chart.bars.length * BAR_HEIGHT : 360
  const drawing = init(null, null, { renderer: "svg", ssr: true, width: WIDTH, height })
  try {
    drawing.setOption({
      animation: false,
      backgroundColor: "#ffffff",
      textStyle: FONT,
      title: { text: chart.title, left: 12, top: 8, textStyle: { ...FONT, fontSize: 15 } },
      ...("bars" in chart ? barsOf(chart.bars) : linesOf(chart)),
    })
    return `${drawing.renderToSVGString()}\n`
  } finally {
    drawing.dispose()
  }
}

/** The median of the rounds as a bar, each round as a dot, so that the spread is seen. */
function barsOf(bars: { label: string; values: number[] }[]) {
  const labels = bars.map(({ label }) => label)
  return {
    grid: { left: 170, right: 70, top: 44, bottom: 34 },
    xAxis: { type: "value" },
    yAxis: { type: "category", inverse: true, data: labels, axisTick: { show: false } },
    series: [
      {
        type: "bar",
        barWidth: 16,
        itemStyle: { color: "#7b9acc" },
        data: bars.map(({ label, values }) => ({
          value: Number(median(values).toPrecision(3)),
          itemStyle: label.startsWith("U") ? { color: "#2f6f4f" } : {},
        })),
        label: { show: true, position: "right" },
      },
      {
        type: "scatter",
        symbolSize: 5,
        itemStyle: { color: "#222222" },
        data: bars.flatMap(({ label, values }) => values.map((value) => [value, label])),
      },
    ],
  }
}

function linesOf({ x, lines }: Extract<Chart, { x: string }>) {
  return {
    color: ["#2f6f4f", "#7b9acc", "#b5651d", "#555555"],
    legend: { top: 34, left: 12 },
    grid: { left: 60, right: 30, top: 70, bottom: 50 },
    xAxis: { type: "value", name: x, nameLocation: "middle", nameGap: 28, min: "dataMin" },
    yAxis: { type: "value", scale: true },
    series: lines.map(({ label, points }) => ({
      name: label,
      type: "line",
      showSymbol: false,
      data: points,
    })),
  }
}
